package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourcePictures;
import org.etabli.ui.component.FileField;
import org.etabli.ui.shell.Icon;

/** The picture of a resource, another one in its place, or none. */
final class PictureField extends Section {

    private static final long serialVersionUID = 1L;

    PictureField(Resource resource, SerializableConsumer<byte[]> set, Command remove) {
        addClassName("etb-form-part");
        add(new H3(getTranslation("resources.picture")));
        String address = resource.pictureAddress();
        if (address == null) {
            Paragraph none = new Paragraph(getTranslation("resources.picture.none"));
            none.addClassName("etb-sec");
            add(none);
        } else {
            Image picture = new Image(address, getTranslation("resources.picture.of", resource.name()));
            picture.addClassName("etb-picture");
            Button away = new Button(
                    getTranslation("resources.picture.remove"), new Icon("trash"), click -> remove.execute());
            away.addThemeVariants(ButtonVariant.TERTIARY);
            add(picture, away);
        }
        add(new FileField(ResourcePictures.LARGEST_FILE, set, ".png", ".jpg", ".jpeg"));
    }
}
