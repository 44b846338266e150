package org.etabli.ui.members;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import org.etabli.insight.MemberGroup;
import org.jspecify.annotations.Nullable;

/** The saved looks at the members, each with how many it shows. */
final class GroupChips extends Div {

    private static final long serialVersionUID = 1L;
    private final SerializableConsumer<MemberGroup> choose;

    GroupChips(SerializableConsumer<MemberGroup> choose) {
        this.choose = choose;
        addClassName("etb-chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("people.groups"));
    }

    /** @param chosen null while something is searched */
    void show(Map<MemberGroup, Integer> counts, @Nullable MemberGroup chosen) {
        removeAll();
        for (MemberGroup group : MemberGroup.values()) {
            Span number = new Span(Integer.toString(counts.getOrDefault(group, 0)));
            number.addClassName("etb-num");
            NativeButton chip = new NativeButton("", click -> choose.accept(group));
            chip.add(new Text(getTranslation("people.group." + group)), number);
            chip.addClassName("etb-chip");
            chip.getElement().setAttribute("aria-pressed", String.valueOf(group == chosen));
            add(chip);
        }
    }
}
