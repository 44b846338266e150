package org.etabli.ui.resources;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import org.etabli.authorisation.AuthorisationSettings;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.plan.ResourceKeeping;
import org.etabli.resource.QuotaDraft;
import org.etabli.resource.QuotaSettings;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** Shows and sets who may reserve a resource and how much, in the name of who is signed in. */
@SpringComponent
class ConditionDesk {

    private final SignedIn signedIn;
    private final Authorisations authorisations;
    private final AuthorisationSettings types;
    private final Plans plans;
    private final ResourceKeeping keeping;
    private final QuotaSettings quotas;
    private final TypeDesk typeDesk;

    ConditionDesk(
            SignedIn signedIn,
            Authorisations authorisations,
            AuthorisationSettings types,
            Plans plans,
            ResourceKeeping keeping,
            QuotaSettings quotas,
            TypeDesk typeDesk) {
        this.signedIn = signedIn;
        this.authorisations = authorisations;
        this.types = types;
        this.plans = plans;
        this.keeping = keeping;
        this.quotas = quotas;
        this.typeDesk = typeDesk;
    }

    ConditionsTab tab(Resource resource, Command changed) {
        List<AuthorisationType> required = authorisations.listRequiredFor(resource.id());
        List<AuthorisationType> others = types.listTypes(signedIn.caller(), resource.operator()).stream()
                .filter(type -> !required.contains(type))
                .toList();
        List<Plan> opening = plans.listOpening(resource.id());
        List<Plan> otherPlans = keeping.listPlans(signedIn.caller(), resource.id()).stream()
                .filter(plan -> !opening.contains(plan))
                .toList();
        return new ConditionsTab(
                new ConditionsTab.Conditions(
                        required,
                        others,
                        typeDesk.choices(resource.operator(), null),
                        opening,
                        otherPlans,
                        quotas.listFor(signedIn.caller(), resource.id())),
                new Change(resource, changed));
    }

    private final class Change implements ConditionsTab.Setting {

        private final Resource resource;
        private final Command changed;

        Change(Resource resource, Command changed) {
            this.resource = resource;
            this.changed = changed;
        }

        @Override
        public void require(AuthorisationTypeId type) {
            types.require(signedIn.caller(), resource.id(), type);
            changed.execute();
        }

        @Override
        public void requireNew(TypeEdit type) {
            require(typeDesk.create(resource.operator(), type));
            Notices.done(Words.say("conditions.required", type.draft().name()));
        }

        @Override
        public void change(AuthorisationType type) {
            typeDesk.change(type, changed);
        }

        @Override
        public void waive(AuthorisationTypeId type) {
            types.waive(signedIn.caller(), resource.id(), type);
            Notices.done(Words.say("conditions.waived"), () -> require(type));
            changed.execute();
        }

        @Override
        public void keepFor(Plan plan) {
            keeping.keepFor(signedIn.caller(), resource.id(), plan.id());
            Notices.done(
                    Words.say("conditions.kept", plan.name().in(UI.getCurrent().getLocale())), () -> release(plan));
            changed.execute();
        }

        @Override
        public void release(Plan plan) {
            keeping.release(signedIn.caller(), resource.id(), plan.id());
            Notices.done(
                    Words.say(
                            "conditions.released",
                            plan.name().in(UI.getCurrent().getLocale())),
                    () -> keepFor(plan));
            changed.execute();
        }

        @Override
        public void add(QuotaDraft quota) {
            quotas.add(signedIn.caller(), resource.id(), quota);
            changed.execute();
        }

        @Override
        public void remove(UUID quota) {
            quotas.remove(signedIn.caller(), resource.id(), quota);
            changed.execute();
        }
    }
}
