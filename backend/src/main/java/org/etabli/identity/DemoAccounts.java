package org.etabli.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accounts that a demonstration offers to whoever wants to look; none anywhere else. */
@Service
public class DemoAccounts {

    private final JdbcClient jdbc;

    DemoAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param roles none for a member who is nothing else */
    public record DemoAccount(String email, String fullName, Set<Role> roles) {}

    /** Members first, then by what they may do; empty unless this installation is a demonstration. */
    public List<DemoAccount> listOffered() {
        record Row(
                UUID member,
                String email,
                String name,
                @Nullable Role role) {}
        var byMember = jdbc
                .sql("""
                        SELECT m.id, m.email, CONCAT(m.first_name, ' ', m.last_name), r.role
                        FROM login l JOIN member m ON m.id = l.member_id LEFT JOIN role_grant r ON r.member_id = m.id
                        WHERE l.demo AND EXISTS (SELECT 1 FROM installation WHERE kind = 'DEMO')""")
                .query((row, n) -> {
                    String role = row.getString(4);
                    return new Row(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            role == null ? null : Role.valueOf(role));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::member));
        return byMember.values().stream()
                .map(rows -> new DemoAccount(
                        rows.getFirst().email(),
                        rows.getFirst().name(),
                        rows.stream()
                                .map(Row::role)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toCollection(TreeSet::new))))
                .sorted(Comparator.comparing(DemoAccounts::rank).thenComparing(DemoAccount::email))
                .toList();
    }

    private static int rank(DemoAccount account) {
        return account.roles().stream().mapToInt(Enum::ordinal).max().orElse(-1);
    }
}
