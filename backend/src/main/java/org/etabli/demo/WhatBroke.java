package org.etabli.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.etabli.fault.FaultReports;
import org.etabli.fault.Faults;
import org.etabli.fault.NewFault;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.springframework.stereotype.Component;

/** One machine that is known to be broken, which somebody who can sign in had reserved, and one that a visitor photographed. */
@Component
class WhatBroke {

    private static final int TEN = 10 * 60;
    private static final int DAYS_LOOKED_AT = 10;

    private final Reservations reservations;
    private final FaultReports reports;
    private final Faults faults;

    WhatBroke(Reservations reservations, FaultReports reports, Faults faults) {
        this.reservations = reservations;
        this.reports = reports;
        this.faults = faults;
    }

    void write(Scene scene) {
        MemberId maker = DemoIds.member("maker@etabli.example");
        ResourceId embroidery = DemoIds.resource("lieu-multiple", "Brodeuse");
        reserve(scene, embroidery, maker).ifPresent(hers -> {
            FaultId broken = reports.report(
                    new NewFault(
                            DemoIds.fault("Brodeuse"),
                            embroidery,
                            null,
                            "Le fil casse tous les deux points, et ça cogne dans la tête.",
                            DemoIds.member("trainer@etabli.example"),
                            null,
                            null,
                            new byte[0]),
                    "demo");
            LocalDate back = hers.slot().end().atZone(Scene.ZONE).toLocalDate().plusDays(3);
            faults.confirm(
                    Caller.of(
                            DemoIds.member("manager@etabli.example"),
                            Set.of(new RoleAt(
                                    Role.MANAGER,
                                    scene.network().operators().getFirst().id(),
                                    null))),
                    broken,
                    "Tête d’aiguille à remplacer",
                    back.atStartOfDay(Scene.ZONE).toInstant());
        });
        reports.report(
                new NewFault(
                        DemoIds.fault("Découpe vinyle"),
                        DemoIds.resource(Controlled.VENUE, "Découpe vinyle"),
                        null,
                        "La lame saute dans les courbes : le vinyle se déchire.",
                        null,
                        "Nadia Hervé",
                        "nadia.herve@example.org",
                        photo()),
                "demo");
    }

    /** On the first of the coming days on which it is open and free. */
    private Optional<ReservationDetails> reserve(Scene scene, ResourceId machine, MemberId who) {
        return IntStream.range(2, DAYS_LOOKED_AT)
                .mapToObj(days -> scene.today().plusDays(days))
                .map(day -> new TimeSlot(Scene.at(day, TEN), Scene.at(day, TEN + 120)))
                .map(slot ->
                        reservations.request(Caller.of(who, Set.of()), RequestReservation.of(machine, null, slot, who)))
                .flatMap(outcome -> outcome instanceof Confirmed(var made)
                        ? Optional.of(made).stream()
                        : Optional.<ReservationDetails>empty().stream())
                .findFirst();
    }

    /** A torn sheet of red vinyl on a grey table. */
    private static byte[] photo() {
        BufferedImage image = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, new Color(0x8d9094), 960, 640, new Color(0x5a5d61)));
        canvas.fillRect(0, 0, 960, 640);
        canvas.setPaint(new GradientPaint(120, 80, new Color(0xd5432f), 840, 560, new Color(0xa92c1d)));
        canvas.fillRect(120, 90, 720, 460);
        canvas.setColor(new Color(0x6f7276));
        canvas.fillPolygon(
                new int[] {430, 470, 455, 500, 485, 530, 520, 590, 500, 470},
                new int[] {90, 170, 240, 300, 370, 430, 550, 550, 420, 280},
                10);
        canvas.setColor(new Color(0xf3e6e2));
        canvas.setStroke(new BasicStroke(5));
        canvas.drawArc(220, 190, 180, 180, 20, 290);
        canvas.drawArc(600, 240, 150, 190, 200, 250);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
