package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.kernel.LocalSlot;
import org.etabli.lending.HandOut;
import org.etabli.lending.LendingTerms;
import org.etabli.lending.Pickup;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Something that somebody reserved and comes to fetch. */
final class ReservedThing implements HandOutSubject {

    private final LoanWords words;
    private final Venue venue;
    private final Pickup pickup;
    private final Resource thing;

    ReservedThing(LoanWords words, Venue venue, Pickup pickup) {
        this.words = words;
        this.venue = venue;
        this.pickup = pickup;
        this.thing = words.get(pickup.reservation().resource());
    }

    @Override
    public String title() {
        return Words.say(
                "lending.hand-out.of", words.piece(thing, pickup.reservation().unit()), pickup.memberName());
    }

    @Override
    public Component fields(FieldErrors errors, SerializableConsumer<@Nullable LendingTerms> chosen) {
        LocalSlot slot = LocalSlot.of(pickup.reservation().slot(), venue.zone());
        Paragraph when = new Paragraph(Words.say("lending.reserved", slot.day(), slot));
        when.addClassName("etb-sentence");
        return when;
    }

    @Override
    public LendingTerms terms() {
        return words.terms(thing);
    }

    @Override
    public HandOut.What what() {
        return new HandOut.Reserved(pickup.reservation().id());
    }
}
