package com.ihosi.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.ui.calendar.Beside.Place;
import com.ihosi.ui.calendar.Sheet.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    void whatFollowsEachOtherStandsAlone() {
        assertThat(Beside.of(List.of(new Stretch(480, 20), new Stretch(500, 20), new Stretch(530, 10))))
                .containsOnly(Place.ALONE);
    }

    @Test
    void whatOverlapsStandsBesideEachOther() {
        assertThat(Beside.of(List.of(new Stretch(480, 30), new Stretch(490, 30), new Stretch(600, 10))))
                .containsExactly(new Place(0, 2), new Place(1, 2), Place.ALONE);
    }

    @Test
    void aColumnIsUsedAgainAsSoonAsItIsFree() {
        assertThat(Beside.of(List.of(new Stretch(480, 60), new Stretch(490, 20), new Stretch(510, 20))))
                .containsExactly(new Place(0, 2), new Place(1, 2), new Place(1, 2));
    }

    @Test
    void nothingStandsNowhere() {
        assertThat(Beside.of(List.of())).isEmpty();
    }
}
