package org.etabli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngPictureTest {

    @ParameterizedTest
    @CsvSource({"600, 150, 220, 55", "150, 600, 14, 56", "100, 100, 56, 56", "600, 1, 220, 1"})
    void it_fits_into_a_frame_as_large_as_it_can_be(int width, int height, int fitWidth, int fitHeight) {
        assertThat(new PngPicture(new byte[0], width, height).within(220, 56))
                .isEqualTo(new PngPicture.Size(fitWidth, fitHeight));
    }
}
