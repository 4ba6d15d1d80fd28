package com.ihosi.ui.noshow;

import com.ihosi.planner.noshow.card.ModelCard;
import com.ihosi.planner.noshow.card.ModelCards;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads on behalf of whoever is logged in, about the facility of the address. */
@Component
final class NoShowDesk {

    private final ModelCards cards;

    NoShowDesk(ModelCards cards) {
        this.cards = cards;
    }

    /** The cards of the last nights, the latest first. */
    List<ModelCard> list() {
        return cards.list(SignedIn.actor(), CurrentFacility.get().id());
    }
}
