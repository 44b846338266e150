package org.etabli.ui.shop;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import org.etabli.shop.Product;
import org.etabli.ui.shell.Icon;

/** The picture of a product, or a mark in its place; says nothing that its name does not. */
final class ProductFace extends Div {

    private static final long serialVersionUID = 1L;

    ProductFace(Product product) {
        addClassName("etb-product-face");
        String address = product.pictureAddress();
        add(address == null ? new Icon("box") : new Image(address, ""));
    }
}
