package org.etabli.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TransferId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The aggregate. Its verbs guard themselves: a verb that does not fit the status throws. */
class Reservation {

    private final ReservationId id;
    private final MemberId member;
    private final MemberId createdBy;
    private final int guests;
    private final Instant createdAt;
    private VenueId venue;
    private ResourceId resource;
    private UnitId unit;
    private TimeSlot slot;
    private ReservationStatus status;
    private @Nullable Instant heldUntil;
    private @Nullable String title;
    private Money price;
    private @Nullable Credit credit;
    private @Nullable AccountId creditAccount;
    private @Nullable TransferId hold;
    private Money fee;
    private @Nullable Instant checkedInAt;
    private @Nullable Instant checkedOutAt;
    private @Nullable Instant cancelledAt;
    private int sequence;
    private final int revision;

    Reservation(
            ReservationId id,
            VenueId venue,
            UnitId unit,
            RequestReservation request,
            Settlement settlement,
            ReservationStatus status,
            @Nullable Instant heldUntil,
            MemberId createdBy,
            Instant now) {
        this.id = id;
        this.venue = venue;
        this.resource = request.resource();
        this.unit = unit;
        this.member = request.member();
        this.createdBy = createdBy;
        this.slot = request.slot();
        this.status = status;
        this.heldUntil = heldUntil;
        this.title = request.title();
        this.guests = request.guests();
        this.createdAt = now;
        this.price = settlement.price();
        this.credit = settlement.credit();
        this.creditAccount = settlement.account();
        this.hold = settlement.hold();
        this.fee = Money.zero(price.getCurrencyUnit());
        this.revision = 0;
    }

    /** As it was stored, from a row with all of its columns. */
    Reservation(ResultSet row) throws SQLException {
        ReservationDetails stored = ReservationRows.details(row, 0);
        this.id = stored.id();
        this.venue = stored.venue();
        this.resource = stored.resource();
        this.unit = stored.unit();
        this.member = stored.member();
        this.createdBy = new MemberId(row.getObject("created_by", UUID.class));
        this.slot = stored.slot();
        this.status = stored.status();
        this.heldUntil = stored.heldUntil();
        this.title = stored.title();
        this.guests = stored.guests();
        this.createdAt = row.getObject("created_at", Instant.class);
        this.price = stored.price();
        this.credit = stored.credit();
        UUID account = row.getObject("credit_account_id", UUID.class);
        this.creditAccount = account == null ? null : new AccountId(account);
        UUID transfer = row.getObject("hold_transfer_id", UUID.class);
        this.hold = transfer == null ? null : new TransferId(transfer);
        this.fee = stored.fee();
        this.checkedInAt = stored.checkedInAt();
        this.checkedOutAt = row.getObject("checked_out_at", Instant.class);
        this.cancelledAt = row.getObject("cancelled_at", Instant.class);
        this.sequence = stored.sequence();
        this.revision = row.getInt("revision");
    }

    /** The hold is confirmed by its holder, or the request by the venue. */
    void confirm() {
        must(EnumSet.of(ReservationStatus.HELD, ReservationStatus.REQUESTED));
        status = ReservationStatus.CONFIRMED;
        heldUntil = null;
    }

    void awaitApproval() {
        must(EnumSet.of(ReservationStatus.HELD));
        status = ReservationStatus.REQUESTED;
        heldUntil = null;
    }

    void decline(Instant now) {
        must(EnumSet.of(ReservationStatus.REQUESTED));
        sequence++;
        end(ReservationStatus.DECLINED, now);
    }

    void expire(Instant now) {
        must(EnumSet.of(ReservationStatus.HELD));
        end(ReservationStatus.EXPIRED, now);
    }

    void moveTo(UnitId newUnit, TimeSlot newSlot, Settlement settlement) {
        must(EnumSet.of(ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED));
        unit = newUnit;
        slot = newSlot;
        price = settlement.price();
        credit = settlement.credit();
        creditAccount = settlement.account();
        hold = settlement.hold();
        sequence++;
    }

    /** What was reserved failed, and this stands in for it. */
    void moveTo(VenueId newVenue, ResourceId newResource, UnitId newUnit, TimeSlot newSlot, Settlement settlement) {
        moveTo(newUnit, newSlot, settlement);
        venue = newVenue;
        resource = newResource;
    }

    void cancel(Money kept, Instant now) {
        must(EnumSet.of(ReservationStatus.HELD, ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED));
        fee = kept;
        sequence++;
        end(ReservationStatus.CANCELLED, now);
    }

    void checkIn(Instant now) {
        must(EnumSet.of(ReservationStatus.CONFIRMED));
        status = ReservationStatus.CHECKED_IN;
        checkedInAt = now;
    }

    /** Takes a mistaken check-in back. */
    void undoCheckIn() {
        must(EnumSet.of(ReservationStatus.CHECKED_IN));
        status = ReservationStatus.CONFIRMED;
        checkedInAt = null;
    }

    /** It was all a mistake of the desk: as if she had never come. */
    void takeBack(Instant now) {
        undoCheckIn();
        cancel(Money.zero(price.getCurrencyUnit()), now);
    }

    boolean wasCheckedInSince(Instant moment) {
        return checkedInAt != null && !checkedInAt.isBefore(moment);
    }

    void checkOut(Instant now) {
        must(EnumSet.of(ReservationStatus.CHECKED_IN));
        status = ReservationStatus.COMPLETED;
        checkedOutAt = now;
    }

    void markNoShow(Money kept, Instant now) {
        must(EnumSet.of(ReservationStatus.CONFIRMED));
        fee = kept;
        end(ReservationStatus.NO_SHOW, now);
    }

    /** The holder came after all and her units were still free. */
    void reclaim(Instant now) {
        must(EnumSet.of(ReservationStatus.NO_SHOW));
        status = ReservationStatus.CHECKED_IN;
        cancelledAt = null;
        fee = Money.zero(price.getCurrencyUnit());
        checkedInAt = now;
    }

    void rename(@Nullable String newTitle) {
        title = newTitle;
        sequence++;
    }

    boolean canBe(ReservationStatus... any) {
        return Set.of(any).contains(status);
    }

    ReservationId id() {
        return id;
    }

    VenueId venue() {
        return venue;
    }

    ResourceId resource() {
        return resource;
    }

    MemberId member() {
        return member;
    }

    TimeSlot slot() {
        return slot;
    }

    Instant createdAt() {
        return createdAt;
    }

    Money price() {
        return price;
    }

    /** What was held in the ledger: the credit, else the price in minor units. */
    long heldAmount() {
        return credit == null ? price.getAmountMinorLong() : credit.amount();
    }

    /** How it is to be paid now. */
    Settlement settlement() {
        return new Settlement(price, credit, creditAccount, hold);
    }

    @Nullable
    TransferId hold() {
        return hold;
    }

    int revision() {
        return revision;
    }

    boolean hasRunOut(Instant moment) {
        return status == ReservationStatus.HELD && heldUntil != null && !moment.isBefore(heldUntil);
    }

    boolean isWithin(Instant moment, Duration before) {
        return !moment.isBefore(slot.start().minus(before)) && moment.isBefore(slot.end());
    }

    ReservationDetails details() {
        return new ReservationDetails(
                id,
                venue,
                resource,
                unit,
                member,
                slot,
                status,
                title,
                guests,
                price,
                credit,
                fee,
                checkedInAt,
                heldUntil,
                sequence);
    }

    /** What never changes, in the order of {@link ReservationStore}'s columns. */
    List<@Nullable Object> origin() {
        return Arrays.asList(id.value(), member.value(), createdBy.value(), guests, createdAt);
    }

    /** What its verbs change, in the order of {@link ReservationStore}'s columns. */
    List<@Nullable Object> state() {
        return Arrays.asList(
                venue.value(),
                resource.value(),
                unit.value(),
                slot.start(),
                slot.end(),
                status.name(),
                heldUntil,
                title,
                price.getAmountMinorLong(),
                price.getCurrencyUnit().getCode(),
                credit == null ? 0 : credit.amount(),
                credit == null ? null : credit.measure().name(),
                creditAccount == null ? null : creditAccount.value(),
                hold == null ? null : hold.value(),
                fee.getAmountMinorLong(),
                checkedInAt,
                checkedOutAt,
                cancelledAt,
                sequence,
                roaming());
    }

    private @Nullable UUID roaming() {
        return credit == null || credit.under() == null ? null : credit.under().value();
    }

    /** The hold is settled by whoever ends the reservation, and once. */
    private void end(ReservationStatus last, Instant now) {
        hold = null;
        status = last;
        cancelledAt = now;
        heldUntil = null;
    }

    private void must(Set<ReservationStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new IllegalStateException("a reservation that is " + status + " is not " + allowed);
        }
    }
}
