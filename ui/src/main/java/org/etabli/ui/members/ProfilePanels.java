package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.ui.joining.FieldDesk;
import org.etabli.ui.joining.GuardianDesk;
import org.etabli.ui.membership.ContractDesk;
import org.etabli.ui.membership.MembershipTab;
import org.etabli.ui.offers.PackShop;
import org.etabli.ui.payment.MandateDesk;

/** Makes what stands beside the list: one member with her tabs. */
@SpringComponent
class ProfilePanels {

    private final ProfileReader reader;
    private final MemberDesk desk;
    private final MemberAgenda agenda;
    private final ContactDesk contacts;
    private final RightsDesk rights;
    private final RoleDesk roles;
    private final ContractDesk contracts;
    private final PackShop packs;
    private final GroupDesk groups;
    private final MandateDesk mandates;
    private final TagDesk tags;
    private final GuardianDesk guardians;
    private final FieldDesk fields;

    ProfilePanels(
            ProfileReader reader,
            MemberDesk desk,
            MemberAgenda agenda,
            ContactDesk contacts,
            RightsDesk rights,
            RoleDesk roles,
            ContractDesk contracts,
            PackShop packs,
            GroupDesk groups,
            MandateDesk mandates,
            TagDesk tags,
            GuardianDesk guardians,
            FieldDesk fields) {
        this.reader = reader;
        this.desk = desk;
        this.agenda = agenda;
        this.contacts = contacts;
        this.rights = rights;
        this.roles = roles;
        this.contracts = contracts;
        this.packs = packs;
        this.groups = groups;
        this.mandates = mandates;
        this.tags = tags;
        this.guardians = guardians;
        this.fields = fields;
    }

    /**
     * @param changed what to do once something was written
     * @throws org.etabli.kernel.NotFoundException when she does not exist for the desk
     */
    ProfilePanel panel(MemberId id, Command close, Command changed) {
        Profile profile = reader.read(id);
        ProfilePanel panel = new ProfilePanel(
                profile.member().fullName(), new ProfileHead(profile, agenda, contacts, close, changed));
        panel.tab("people.tab.overview", () -> overview(profile, changed));
        panel.tab("people.tab.details", () -> details(profile, changed));
        panel.tab(
                "people.tab.membership",
                () -> new MembershipTab(contracts, id, profile.member().fullName(), changed));
        panel.tab("people.tab.reservations", () -> new ReservationsTab(profile, agenda, changed));
        if (desk.caller().holdsSomewhere(Role.MANAGER)) {
            panel.tab("people.tab.roles", () -> roles.tab(profile.member(), changed));
        }
        panel.tab("people.tab.log", () -> new LogTab(reader.log(id), profile, desk::placeOf));
        return panel;
    }

    private Component overview(Profile profile, Command changed) {
        OverviewTab tab = new OverviewTab(
                new TodayLine(profile, agenda, changed),
                new CreditsPart(profile),
                packs(profile, changed),
                groups.part(profile, changed),
                rights.part(profile, changed),
                new PresencePart(profile.presence()),
                new ComingPart(profile, agenda, changed),
                tags.part(profile, changed),
                contacts.notes(profile, changed));
        if (mandates.concerns(profile.id())) {
            tab.add(new MandatePart(mandates, profile));
        }
        return tab;
    }

    /** Who answers for her, and what each operator asks of its members. */
    private Component details(Profile profile, Command changed) {
        OverviewTab tab = new OverviewTab(new GuardianPart(guardians, profile, changed));
        List<Component> forms = fields.of(profile.id(), changed);
        if (!forms.isEmpty()) {
            tab.add(new FieldsPart(forms));
        }
        return tab;
    }

    private Component packs(Profile profile, Command changed) {
        return new PacksPart(
                packs.listOf(profile.id()),
                profile.today(),
                () -> packs.dialogFor(
                                profile.id(),
                                profile.member().fullName(),
                                desk.deskFor(profile.contact()).operator(),
                                changed)
                        .open(),
                pack -> packs.takeBack(pack, changed));
    }
}
