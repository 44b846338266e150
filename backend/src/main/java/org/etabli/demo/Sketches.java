package org.etabli.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** What was made, drawn as it lies on a cutting mat. */
final class Sketches {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final int GRID = 50;
    private static final Color MAT = new Color(0x0f5f52);
    private static final Color LINE = new Color(0x2a7a6b);
    private static final Color WOOD = new Color(0xe3c48f);
    private static final Color EDGE = new Color(0xa97c3f);
    private static final Color PAPER = new Color(0xf4efe4);
    private static final Color DARK = new Color(0x24302e);
    private static final Color ORANGE = new Color(0xd9552b);
    private static final Color YELLOW = new Color(0xf5d36b);

    private Sketches() {}

    static byte[] lamp(boolean onAWall) {
        return drawn(g -> {
            g.setColor(new Color(0x66f5d36b, true));
            g.fill(new Ellipse2D.Double(onAWall ? 380 : 300, 90, 430, 430));
            for (int slat = 0; slat < 7; slat++) {
                Polygon leaf = new Polygon();
                int x = (onAWall ? 400 : 300) + slat * 48;
                leaf.addPoint(x, 150);
                leaf.addPoint(x + 40, 170);
                leaf.addPoint(x + 40, 420);
                leaf.addPoint(x, 440);
                solid(g, leaf, slat % 2 == 0 ? WOOD : PAPER, EDGE);
            }
            if (onAWall) {
                solid(g, new RoundRectangle2D.Double(250, 180, 60, 240, 14, 14), WOOD, EDGE);
                stroke(g, EDGE, 12, new Line2D.Double(310, 300, 400, 300));
            } else {
                solid(g, new RoundRectangle2D.Double(270, 450, 390, 40, 14, 14), WOOD, EDGE);
                stroke(g, DARK, 7, new Line2D.Double(660, 470, 880, 540));
            }
        });
    }

    static byte[] stool() {
        return drawn(g -> {
            stroke(g, EDGE, 26, new Line2D.Double(330, 250, 250, 520));
            stroke(g, EDGE, 26, new Line2D.Double(570, 250, 650, 520));
            stroke(g, EDGE, 26, new Line2D.Double(450, 250, 450, 540));
            stroke(g, EDGE, 12, new Line2D.Double(300, 420, 600, 420));
            solid(g, new Ellipse2D.Double(230, 130, 440, 170), WOOD, EDGE);
            g.setColor(EDGE);
            g.setStroke(new BasicStroke(2));
            for (int ring = 0; ring < 4; ring++) {
                g.draw(new Ellipse2D.Double(290 + ring * 40, 155 + ring * 15, 320 - ring * 80, 120 - ring * 30));
            }
        });
    }

    static byte[] tray() {
        return drawn(g -> {
            solid(g, new RoundRectangle2D.Double(160, 140, 580, 340, 18, 18), WOOD, EDGE);
            for (int column = 0; column < 4; column++) {
                for (int row = 0; row < 2; row++) {
                    solid(
                            g,
                            new RoundRectangle2D.Double(185 + column * 136, 165 + row * 152, 122, 138, 8, 8),
                            PAPER,
                            EDGE);
                }
            }
            for (int screw = 0; screw < 14; screw++) {
                g.setColor(new Color(0x8d9895));
                g.fill(new Ellipse2D.Double(200 + screw % 4 * 24, 190 + screw / 4 * 26, 14, 14));
            }
            stroke(g, ORANGE, 16, new Line2D.Double(480, 210, 560, 270));
            stroke(g, DARK, 10, new Line2D.Double(620, 360, 700, 440));
            g.setColor(YELLOW);
            g.fillRect(340, 340, 90, 90);
        });
    }

    static byte[] hive() {
        return drawn(g -> {
            for (int floor = 0; floor < 3; floor++) {
                solid(g, new RoundRectangle2D.Double(270, 230 + floor * 90, 300, 82, 8, 8), WOOD, EDGE);
            }
            Path2D roof = new Path2D.Double();
            roof.moveTo(240, 230);
            roof.lineTo(420, 140);
            roof.lineTo(600, 230);
            roof.closePath();
            solid(g, roof, ORANGE, EDGE);
            g.setColor(DARK);
            g.fill(new RoundRectangle2D.Double(370, 445, 100, 16, 8, 8));
            solid(g, new RoundRectangle2D.Double(640, 300, 150, 100, 8, 8), new Color(0x1d5aa8), DARK);
            for (int pin = 0; pin < 9; pin++) {
                g.setColor(YELLOW);
                g.fillRect(650 + pin * 15, 306, 7, 7);
            }
            stroke(g, DARK, 5, new Line2D.Double(570, 350, 640, 350));
        });
    }

    static byte[] microscope() {
        return drawn(g -> {
            Color plastic = new Color(0xd8dedb);
            solid(g, new RoundRectangle2D.Double(280, 440, 340, 60, 20, 20), plastic, DARK);
            solid(g, new RoundRectangle2D.Double(300, 160, 70, 290, 20, 20), plastic, DARK);
            solid(g, new RoundRectangle2D.Double(300, 330, 260, 34, 10, 10), plastic, DARK);
            solid(g, new RoundRectangle2D.Double(430, 120, 90, 170, 24, 24), DARK, DARK);
            solid(g, new RoundRectangle2D.Double(448, 290, 54, 30, 8, 8), YELLOW, DARK);
            stroke(g, plastic, 30, new Line2D.Double(350, 200, 440, 200));
            solid(g, new Ellipse2D.Double(250, 250, 70, 70), ORANGE, DARK);
        });
    }

    static byte[] patch() {
        return drawn(g -> {
            solid(g, new Ellipse2D.Double(270, 120, 360, 360), PAPER, DARK);
            g.setColor(new Color(0x1d5aa8));
            g.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {14, 12}, 0));
            g.draw(new Ellipse2D.Double(292, 142, 316, 316));
            stroke(g, ORANGE, 26, new Line2D.Double(380, 380, 520, 240));
            solid(g, new Ellipse2D.Double(490, 190, 90, 90), ORANGE, ORANGE);
            solid(g, new Ellipse2D.Double(525, 185, 50, 50), PAPER, PAPER);
            stroke(g, YELLOW, 9, new Line2D.Double(660, 140, 760, 470));
        });
    }

    private static byte[] drawn(Consumer<Graphics2D> thing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(MAT);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(LINE);
        for (int at = GRID; at < WIDTH; at += GRID) {
            g.drawLine(at, 0, at, HEIGHT);
            g.drawLine(0, at, WIDTH, at);
        }
        thing.accept(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void solid(Graphics2D g, Shape shape, Color fill, Color edge) {
        g.setColor(fill);
        g.fill(shape);
        stroke(g, edge, 4, shape);
    }

    private static void stroke(Graphics2D g, Color colour, int width, Shape shape) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }
}
