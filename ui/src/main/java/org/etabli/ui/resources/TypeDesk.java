package org.etabli.ui.resources;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import org.etabli.authorisation.AuthorisationSettings;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.OperatorId;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** Makes and changes what one can be authorised for, in the name of who is signed in. */
@SpringComponent
class TypeDesk {

    private final SignedIn signedIn;
    private final AuthorisationSettings settings;
    private final Resources resources;

    TypeDesk(SignedIn signedIn, AuthorisationSettings settings, Resources resources) {
        this.signedIn = signedIn;
        this.settings = settings;
        this.resources = resources;
    }

    /** @param except the type that is changed, or null for a new one */
    TypeChoices choices(OperatorId operator, @Nullable AuthorisationTypeId except) {
        List<Resource> machines = resources.list().stream()
                .filter(resource -> resource.operator().equals(operator) && resource.kind() == ResourceKind.MACHINE)
                .toList();
        return new TypeChoices(
                settings.listTypes(signedIn.caller(), operator).stream()
                        .filter(type -> !type.id().equals(except))
                        .toList(),
                machines,
                machines.stream().map(Resource::category).distinct().sorted().toList());
    }

    AuthorisationTypeId create(OperatorId operator, TypeEdit type) {
        AuthorisationTypeId id = settings.createType(signedIn.caller(), operator, type.draft());
        settings.requireOf(signedIn.caller(), id, type.categories());
        return id;
    }

    void change(AuthorisationType type, Command changed) {
        Set<String> asking = Set.copyOf(settings.listCategories(signedIn.caller(), type.id()));
        new AuthorisationTypeDialog(choices(type.operator(), type.id()), type, asking, edit -> {
                    settings.changeType(signedIn.caller(), type.id(), edit.draft());
                    settings.requireOf(signedIn.caller(), type.id(), edit.categories());
                    Notices.done(Words.say("conditions.type.saved", edit.draft().name()));
                    changed.execute();
                })
                .open();
    }
}
