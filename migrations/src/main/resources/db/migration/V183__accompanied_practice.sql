-- Who was beside her at a session that counted towards an authorisation.
ALTER TABLE authorisation_practice_session ADD COLUMN accompanied_by UUID;
