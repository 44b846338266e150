package org.etabli.ui.floors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import org.etabli.resource.DrawnFloor;
import org.etabli.resource.FloorPlans;
import org.etabli.ui.component.FileField;
import org.jspecify.annotations.Nullable;

/** Another drawing for the floor: which file, what was found in it, and only then whether to use it. */
final class DrawingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FileField file;
    private final Paragraph found = new Paragraph();
    private final Button use;
    private transient @Nullable DrawnFloor drawn;

    DrawingDialog(SerializableFunction<byte[], DrawnFloor> read, SerializableConsumer<DrawnFloor> done) {
        setHeaderTitle(getTranslation("floors.drawing"));
        setWidth("min(520px, 100vw - 32px)");
        Paragraph what = new Paragraph(getTranslation("floors.drawing.what"));
        Paragraph marks = new Paragraph(getTranslation("floors.drawing.marks"));
        marks.addClassNames("etb-sec", "etb-s13");
        file = new FileField(
                FloorPlans.LARGEST_FILE, content -> tell(read.apply(content)), ".svg", ".png", ".jpg", ".jpeg");
        found.getElement().setAttribute("aria-live", "polite");
        use = new Button(getTranslation("floors.drawing.use"), click -> {
            DrawnFloor ready = drawn;
            if (ready != null) {
                done.accept(ready);
                close();
            }
        });
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setVisible(false);
        Div form = new Div(what, file, found, marks);
        form.addClassName("etb-form-part");
        add(form);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), use);
    }

    private void tell(DrawnFloor ready) {
        drawn = ready;
        String size = getTranslation(
                "floors.drawing.read",
                ready.drawing().width() / 100.0,
                ready.drawing().height() / 100.0,
                ready.placed().size());
        found.setText(
                ready.unknown().isEmpty()
                        ? size
                        : size + " " + getTranslation("floors.drawing.unknown", String.join(", ", ready.unknown())));
        use.setVisible(true);
        use.focus();
    }
}
