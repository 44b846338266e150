package org.etabli.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import org.etabli.member.Profiles;
import org.springframework.stereotype.Component;

/** In which language someone reads: her own when she is signed in, else the browser's. */
@Component
public class Languages {

    private final SignedIn signedIn;
    private final Profiles profiles;

    Languages(SignedIn signedIn, Profiles profiles) {
        this.signedIn = signedIn;
        this.profiles = profiles;
    }

    Locale of(VaadinRequest request) {
        return signedIn.find()
                .map(member -> signedIn.details().locale())
                .orElseGet(() -> BrowserPreferences.language(request));
    }

    /** Speaks this language from now on, here and in the mails of who is signed in; the page is loaded again. */
    public void choose(UI ui, Locale language) {
        signedIn.find().ifPresent(member -> {
            profiles.speak(member, language);
            signedIn.forget();
        });
        BrowserPreferences.speak(ui, language);
    }
}
