package org.etabli.notice;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.notice.OutboxQueue.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has each notice written by who can. */
@Component
class Letters {

    private final OutboxQueue outbox;
    private final Map<NoticeKind.Subject, Correspondent> correspondents;
    private final Stationery stationery;
    private final Phrasebook phrasebook;

    Letters(OutboxQueue outbox, List<Correspondent> correspondents, Stationery stationery, Phrasebook phrasebook) {
        this.outbox = outbox;
        this.correspondents = correspondents.stream().collect(toMap(Correspondent::about, Function.identity()));
        this.stationery = stationery;
        this.phrasebook = phrasebook;
    }

    /** Empty when there is nothing to say any more. */
    Optional<Letter> write(Taken taken) {
        return who(taken.kind()).write(outbox.read(taken.id()));
    }

    /** What stands above the letter; what a notice is, where the reader is no member, or none any more. */
    String subject(OutboxRow row, @Nullable MemberDetails reader) {
        return reader == null
                ? phrasebook.say(Locale.FRENCH, row.kind().key("title"))
                : who(row.kind()).subject(stationery.head(row, Reader.of(reader)));
    }

    private Correspondent who(NoticeKind kind) {
        return Objects.requireNonNull(correspondents.get(kind.subject()));
    }
}
