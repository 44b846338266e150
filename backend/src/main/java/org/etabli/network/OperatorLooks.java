package org.etabli.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.PngPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The logo and the colour of an operator on its invoices, gift cards and mails. What was issued keeps the look it had. */
@Service
public class OperatorLooks {

    /** Bytes of an uploaded logo. */
    public static final int LARGEST_FILE = PictureReader.LARGEST;

    private static final int LONGEST_SIDE = 600;

    private final JdbcClient jdbc;
    private final VenueAccess access;
    private final Transactions transactions;
    private final Clock clock;

    OperatorLooks(JdbcClient jdbc, VenueAccess access, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Today's; anyone may see it. */
    public OperatorLook of(OperatorId operator) {
        return at(operator, clock.instant());
    }

    /** That of what was issued at a moment. */
    public OperatorLook at(OperatorId operator, Instant moment) {
        return jdbc.sql("SELECT accent, logo, logo_width, logo_height FROM operator_look"
                        + " WHERE operator_id = ? AND since <= ? ORDER BY since DESC LIMIT 1")
                .params(List.of(operator.value(), moment))
                .query(OperatorLooks::look)
                .optional()
                .orElse(OperatorLook.PLAIN);
    }

    /**
     * @param accent null for Établi's own
     * @throws org.etabli.kernel.NotFoundException when there is no such operator, or the caller has no role there
     * @throws org.etabli.kernel.NotAllowedException unless the caller manages all its venues
     */
    public void setAccent(Caller caller, OperatorId operator, @Nullable Accent accent) {
        change(caller, operator, look -> look.with(accent));
    }

    /**
     * @param file PNG or JPEG, {@link #LARGEST_FILE} bytes at most; drawn anew on white, {@value #LONGEST_SIDE} pixels at
     *     most
     * @throws org.etabli.kernel.InvalidInputException naming the field {@code file}, when it is too large or no picture
     * @throws org.etabli.kernel.NotFoundException when there is no such operator, or the caller has no role there
     * @throws org.etabli.kernel.NotAllowedException unless the caller manages all its venues
     */
    public void setLogo(Caller caller, OperatorId operator, byte[] file) {
        access.mustManageAll(caller, operator);
        PngPicture logo = PictureReader.readSharp(file, LONGEST_SIDE);
        change(caller, operator, look -> look.with(logo));
    }

    /** Does nothing when it has none. */
    public void removeLogo(Caller caller, OperatorId operator) {
        change(caller, operator, look -> look.logo() == null ? look : look.with((PngPicture) null));
    }

    private void change(Caller caller, OperatorId operator, UnaryOperator<OperatorLook> to) {
        transactions.inOne(() -> {
            access.mustManageAll(caller, operator);
            jdbc.sql("SELECT id FROM operator WHERE id = ? FOR UPDATE")
                    .param(operator.value())
                    .query(UUID.class)
                    .single();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            OperatorLook known = at(operator, now);
            OperatorLook wanted = to.apply(known);
            if (!wanted.equals(known)) {
                write(operator, now, wanted, caller);
            }
        });
    }

    private void write(OperatorId operator, Instant since, OperatorLook look, Caller caller) {
        PngPicture logo = look.logo();
        jdbc.sql("REPLACE INTO operator_look (operator_id, since, accent, logo, logo_width, logo_height, set_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        operator.value(),
                        since,
                        look.accent() == null ? null : look.accent().hex(),
                        logo == null ? null : logo.content(),
                        logo == null ? null : logo.width(),
                        logo == null ? null : logo.height(),
                        caller.member().value()))
                .update();
    }

    private static OperatorLook look(ResultSet row, int number) throws SQLException {
        byte[] logo = row.getBytes("logo");
        return new OperatorLook(
                Accent.parse(row.getString("accent")),
                logo == null ? null : new PngPicture(logo, row.getInt("logo_width"), row.getInt("logo_height")));
    }
}
