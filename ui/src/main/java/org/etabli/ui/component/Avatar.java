package org.etabli.ui.component;

import com.vaadin.flow.component.html.Span;
import org.etabli.member.MemberDetails;

/** A person's initials. Decorative: her name stands beside it. */
public final class Avatar extends Span {

    private static final long serialVersionUID = 1L;

    public Avatar(MemberDetails member) {
        this(member.initials());
    }

    public Avatar(String initials) {
        super(initials);
        addClassName("etb-avatar");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** One of many: without colour. */
    public Avatar neutral() {
        addClassName("etb-n");
        return this;
    }

    /** For the head of a page about one person. */
    public Avatar large() {
        addClassName("etb-l");
        return this;
    }
}
