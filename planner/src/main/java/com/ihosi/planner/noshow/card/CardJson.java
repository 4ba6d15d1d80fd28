package com.ihosi.planner.noshow.card;

import com.ihosi.planner.noshow.Driver;
import com.ihosi.planner.noshow.Learnt;
import com.ihosi.planner.noshow.NoShowModel;
import com.ihosi.planner.noshow.judgement.Evaluation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept as JSON, and back. */
final class CardJson {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<List<Driver>> DRIVERS = new TypeReference<>() {};
    private static final TypeReference<SortedMap<String, Double>> WEIGHTS = new TypeReference<>() {};

    private CardJson() {}

    /** The details of a card. */
    private record Details(Optional<Evaluation> evaluation) {}

    static JSONB write(Optional<Evaluation> evaluation) {
        return JSONB.valueOf(MAPPER.writeValueAsString(new Details(evaluation)));
    }

    static Optional<Evaluation> readEvaluation(JSONB json) {
        return MAPPER.readValue(json.data(), Details.class).evaluation();
    }

    static JSONB write(NoShowModel model) {
        return JSONB.valueOf(MAPPER.writeValueAsString(model));
    }

    static NoShowModel readModel(JSONB json) {
        return MAPPER.readValue(json.data(), NoShowModel.class);
    }

    static JSONB write(Learnt learnt) {
        return JSONB.valueOf(MAPPER.writeValueAsString(learnt.weights()));
    }

    static Learnt readLearnt(long visits, JSONB json) {
        return new Learnt(visits, MAPPER.readValue(json.data(), WEIGHTS));
    }

    static String write(List<Driver> drivers) {
        return MAPPER.writeValueAsString(drivers);
    }

    static List<Driver> readDrivers(JSONB json) {
        return MAPPER.readValue(json.data(), DRIVERS);
    }
}
