package org.etabli.ui.lending;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.Optional;
import org.etabli.resource.Resource;
import org.etabli.ui.shell.Icon;

/** The picture of a thing, or its mark; says nothing that its name does not. */
final class ThingFace extends Div {

    private static final long serialVersionUID = 1L;

    ThingFace(Optional<Resource> thing) {
        addClassName("etb-product-face");
        String address = thing.map(Resource::pictureAddress).orElse(null);
        add(address == null ? new Icon(thing.map(Resource::icon).orElse("box")) : new Image(address, ""));
    }
}
