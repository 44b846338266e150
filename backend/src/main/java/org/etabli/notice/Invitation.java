package org.etabli.notice;

/**
 * A calendar object to be put into calendars, as an iTIP message (RFC 5546).
 *
 * @param method REQUEST enters or changes the entry, CANCEL takes it away
 * @param content the iCalendar stream (RFC 5545)
 */
record Invitation(Method method, String content) {

    enum Method {
        REQUEST,
        CANCEL
    }
}
