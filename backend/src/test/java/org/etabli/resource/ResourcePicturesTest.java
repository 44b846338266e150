package org.etabli.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class ResourcePicturesTest {

    @Autowired
    Fixtures given;

    @Autowired
    ResourcePictures pictures;

    @Autowired
    Resources resources;

    @Autowired
    HttpSurface api;

    OperatorId operator;
    ResourceId room;
    Caller manager;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        room = given.aRoom(given.aVenue(operator));
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void a_picture_is_made_anew_in_moderate_size_and_served_to_everyone() throws IOException {
        pictures.set(manager, room, Pictures.plain("png", 2_400, 1_200));

        BufferedImage kept =
                ImageIO.read(new ByteArrayInputStream(pictures.find(room).orElseThrow()));
        assertThat(kept.getWidth()).isEqualTo(1_200);
        assertThat(kept.getHeight()).isEqualTo(600);
        String address =
                api.anybody().get("/resources/" + room).body().path("picture").asString();
        assertThat(address).startsWith("/api/v1/resources/" + room + "/picture?v=");
        var served = api.anybody().get(address.substring("/api/v1".length()));
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.raw().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(served.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whatever_else_the_file_carried_is_left_behind() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Pictures.plain("jpeg", 40, 40));
        file.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        pictures.set(manager, room, file.toByteArray());

        assertThat(new String(pictures.find(room).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>");
    }

    @Test
    void another_picture_has_another_address_and_without_one_there_is_none() {
        pictures.set(manager, room, Pictures.plain("png", 40, 40));
        String first = Objects.requireNonNull(resources.get(room).pictureAddress());
        pictures.set(manager, room, Pictures.plain("png", 40, 40));

        assertThat(resources.get(room).pictureAddress()).isNotEqualTo(first);

        pictures.remove(manager, room);

        assertThat(resources.get(room).pictureAddress()).isNull();
        assertThat(api.anybody().get("/resources/" + room + "/picture").status())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_picture_or_too_large_is_refused() {
        assertThatThrownBy(() -> pictures.set(manager, room, "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not-a-picture");
        assertThatThrownBy(() -> pictures.set(manager, room, Pictures.plain("gif", 4, 4)))
                .hasMessageContaining("not-a-picture");
        assertThatThrownBy(() -> pictures.set(manager, room, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .hasMessageContaining("not-a-picture");
        assertThatThrownBy(() -> pictures.set(manager, room, new byte[8 * 1024 * 1024]))
                .hasMessageContaining("file-too-large");
    }

    @Test
    void a_front_desk_may_not_and_another_operator_finds_nothing() {
        byte[] file = Pictures.plain("png", 4, 4);

        assertThatThrownBy(() -> pictures.set(given.staff(Role.FRONT_DESK, operator), room, file))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> pictures.remove(given.staff(Role.MANAGER, given.anOperator()), room))
                .isInstanceOf(NotFoundException.class);
    }
}
