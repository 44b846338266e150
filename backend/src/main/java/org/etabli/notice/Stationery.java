package org.etabli.notice;

import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.Members;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The paper that all letters are written on. */
@Component
class Stationery {

    private final Members members;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String home;

    Stationery(
            Members members, Phrasebook phrasebook, JsonMapper json, @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.phrasebook = phrasebook;
        this.json = json;
        this.home = publicUrl;
    }

    /** A sheet for the member who is to be told; empty when she has no address. */
    Optional<Sheet> sheet(OutboxRow row) {
        return members.find(row.recipient()).map(Reader::of).flatMap(reader -> sheet(row, reader));
    }

    /** A sheet for somebody else, or for another address; empty when there is none. */
    Optional<Sheet> sheet(OutboxRow row, Reader reader) {
        return reader.email() == null ? Optional.empty() : Optional.of(head(row, reader));
    }

    /** A sheet that says what stands above a letter, whether or not one leaves. */
    Sheet head(OutboxRow row, Reader reader) {
        return new Sheet(row, reader, phrasebook, json, home);
    }

    /** @throws org.etabli.kernel.NotFoundException when she is not a member any more */
    Reader reader(OutboxRow row) {
        return Reader.of(members.get(row.recipient()));
    }
}
