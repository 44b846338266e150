package org.etabli.authorisation;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Her authorisations with their names, when they were suspended, and what she practised for them. */
@Component
class AuthorisationData implements PersonalData {

    private final JdbcClient jdbc;

    AuthorisationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                section(
                        "authorisation",
                        "SELECT t.name, a.* FROM authorisation a JOIN authorisation_type t ON t.id = a.type_id"
                                + " WHERE a.member_id = ?",
                        member),
                section(
                        "authorisation_suspension",
                        "SELECT t.name, s.* FROM authorisation_suspension s"
                                + " JOIN authorisation a ON a.id = s.authorisation_id"
                                + " JOIN authorisation_type t ON t.id = a.type_id WHERE a.member_id = ?",
                        member),
                section(
                        "authorisation_practice",
                        "SELECT t.name, p.* FROM authorisation_practice p"
                                + " JOIN authorisation a ON a.id = p.authorisation_id"
                                + " JOIN authorisation_type t ON t.id = a.type_id WHERE a.member_id = ?",
                        member),
                section(
                        "authorisation_practice_session",
                        "SELECT s.* FROM authorisation_practice_session s"
                                + " JOIN authorisation_practice p ON p.id = s.practice_id"
                                + " JOIN authorisation a ON a.id = p.authorisation_id WHERE a.member_id = ?",
                        member),
                section(
                        "authorisation_proposal",
                        "SELECT t.name, p.* FROM authorisation_proposal p"
                                + " JOIN authorisation_type t ON t.id = p.type_id WHERE p.member_id = ?",
                        member));
    }

    private Section section(String table, String query, MemberId member) {
        return PlainRows.section(jdbc, table, query, member.value());
    }
}
