package org.etabli.ui.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/** The timeline as a hand on a mouse finds it: by the names of its rows and the hours of its ruler. */
final class TimelineOnScreen {

    private static final String LEFT_OF_HOUR = """
            hour => [...document.querySelectorAll('.etb-tl-hour')]
              .find(label => label.textContent.replace(/\\s/g, ' ') === hour + ' h')
              .parentElement.getBoundingClientRect().left""";
    private static final int INSIDE = 3;

    private final Page page;

    TimelineOnScreen(Visitor visitor) {
        this.page = visitor.page();
    }

    Locator row(String name) {
        return page.getByRole(AriaRole.GROUP)
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    /** A bar by its full name: who or what, where, from when to when. */
    Locator bar(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Chooses a slot of a row with the mouse. */
    void sweep(String row, int fromHour, int toHour) {
        row(row).scrollIntoViewIfNeeded();
        BoundingBox box = row(row).boundingBox();
        double y = box.y + box.height / 2;
        drag(left(fromHour) + INSIDE, y, left(toHour) - INSIDE, y);
    }

    /** Drags the bar by hours to the right, or to the left. */
    void move(Locator bar, int hours) {
        BoundingBox box = bar.boundingBox();
        double y = box.y + box.height / 2;
        double x = box.x + box.width / 2;
        drag(x, y, x + hours * hourWidth(), y);
    }

    /** Drags the end of the bar by hours to the right, or to the left. */
    void stretch(Locator bar, int hours) {
        bar.hover();
        BoundingBox box = bar.boundingBox();
        double y = box.y + box.height / 2;
        double x = box.x + box.width - INSIDE;
        drag(x, y, x + hours * hourWidth(), y);
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        page.mouse().move(fromX, fromY);
        page.mouse().down();
        page.mouse().move(toX, toY, new Mouse.MoveOptions().setSteps(10));
        page.mouse().up();
    }

    private double hourWidth() {
        return left(11) - left(10);
    }

    private double left(int hour) {
        return ((Number) page.evaluate(LEFT_OF_HOUR, String.valueOf(hour))).doubleValue();
    }
}
