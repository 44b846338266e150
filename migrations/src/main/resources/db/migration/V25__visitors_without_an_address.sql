-- Who walks in may be known by her name alone: she gets no mail and can't sign in until she gives an address.
ALTER TABLE member MODIFY email VARCHAR(254) NULL;
