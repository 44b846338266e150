package org.etabli.identity;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How and when she signs in, her roles, her tokens and what they were answered; the hashes stay here. */
@Component
class IdentityData implements PersonalData {

    private final JdbcClient jdbc;

    IdentityData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(
                        jdbc,
                        "login",
                        "SELECT failed_attempts, locked_until, last_login_at FROM login WHERE member_id = ?",
                        member.value()),
                PlainRows.section(jdbc, "role_grant", "SELECT * FROM role_grant WHERE member_id = ?", member.value()),
                PlainRows.section(
                        jdbc,
                        "access_token",
                        "SELECT id, name, scopes, created_at, expires_at, last_used_at, revoked_at FROM access_token"
                                + " WHERE member_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "password_link",
                        "SELECT id, purpose, created_at, expires_at, used_at FROM password_link WHERE member_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "idempotent_answer",
                        "SELECT idempotency_key, status, body, created_at FROM idempotent_answer WHERE caller_id = ?",
                        member.value()));
    }
}
