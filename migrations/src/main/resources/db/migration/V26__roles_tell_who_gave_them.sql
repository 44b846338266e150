-- Whoever gives a role answers for it. NULL: the setup or an import did.
ALTER TABLE role_grant ADD COLUMN granted_by UUID NULL;
