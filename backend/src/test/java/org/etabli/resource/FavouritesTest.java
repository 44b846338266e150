package org.etabli.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.etabli.kernel.UnitId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class FavouritesTest {

    @Autowired
    Fixtures given;

    @Autowired
    Favourites favourites;

    @Autowired
    Resources resources;

    @Autowired
    HttpSurface api;

    Caller ines;
    UnitId desk;

    @BeforeEach
    void world() {
        var venue = given.aVenue(given.anOperator());
        desk = resources.get(given.aMachine(venue)).units().getFirst().id();
        ines = Caller.of(given.aMember(), Set.of());
    }

    @Test
    void a_place_marked_twice_is_a_favourite_once_until_it_is_unmarked() {
        favourites.mark(ines, desk);
        favourites.mark(ines, desk);
        assertThat(favourites.of(ines)).containsExactly(desk);

        favourites.unmark(ines, desk);
        assertThat(favourites.of(ines)).isEmpty();
    }

    @Test
    void nobody_sees_the_favourites_of_others() {
        favourites.mark(ines, desk);

        assertThat(favourites.of(Caller.of(given.aMember(), Set.of()))).isEmpty();
    }

    @Test
    void they_are_marked_listed_and_taken_off_over_http() {
        var user = api.as(ines.member());

        assertThat(user.send("PUT", "/me/favourites/" + desk, null).status()).isEqualTo(204);
        assertThat(user.send("PUT", "/me/favourites/" + desk, null).status()).isEqualTo(204);
        var told = user.get("/me/favourites");
        assertThat(told.body().size()).isOne();
        assertThat(told.body().path(0).path("unitId").asString()).isEqualTo(desk.toString());
        assertThat(told.body().path(0).path("label").asString()).isEqualTo("Laser");
        assertThat(api.as(given.aMember()).get("/me/favourites").body().size()).isZero();

        assertThat(user.delete("/me/favourites/" + desk).status()).isEqualTo(204);
        assertThat(user.get("/me/favourites").body().size()).isZero();
    }

    @Test
    void over_http_a_token_that_only_reads_marks_nothing_and_an_unknown_place_is_not_found() {
        assertThat(api.as(ines.member(), Scope.READ)
                        .send("PUT", "/me/favourites/" + desk, null)
                        .status())
                .isEqualTo(403);
        assertThat(api.as(ines.member())
                        .send("PUT", "/me/favourites/" + UnitId.next(), null)
                        .status())
                .isEqualTo(404);
        assertThat(api.anybody().get("/me/favourites").status()).isEqualTo(401);
        assertThat(favourites.of(ines)).isEmpty();
    }

    @Test
    void a_place_that_does_not_exist_can_not_be_marked() {
        assertThatThrownBy(() -> favourites.mark(ines, UnitId.next())).isInstanceOf(NotFoundException.class);
        assertThat(favourites.of(ines)).isEmpty();
    }
}
