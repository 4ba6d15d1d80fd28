package com.ihosi.planner.noshow.card;

import static com.ihosi.schema.generated.Tables.MODEL_CARD;
import static com.ihosi.schema.generated.Tables.NO_SHOW_LEARNT;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.noshow.Learnt;
import com.ihosi.planner.noshow.Unfit;
import com.ihosi.planner.noshow.judgement.Auc;
import com.ihosi.planner.noshow.judgement.Evaluation;
import com.ihosi.planner.noshow.judgement.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** Reads and writes model cards in a facility's scope, and what facilities tell each other in the platform's. */
final class CardRepository {

    private static final String MODEL = "no-show";

    private final DSLContext sql;

    CardRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<ModelCard> list(Facility.Id facility, int most) {
        return list(MODEL_CARD.FACILITY_ID.eq(facility.value()), most);
    }

    Optional<ModelCard> find(Facility.Id facility, LocalDate night) {
        return list(MODEL_CARD.FACILITY_ID.eq(facility.value()).and(MODEL_CARD.BUSINESS_DATE.eq(night)), 1).stream()
                .findFirst();
    }

    private List<ModelCard> list(Condition wanted, int most) {
        return sql.select(
                        MODEL_CARD.ID.convertFrom(ModelCard.Id::new),
                        MODEL_CARD.BUSINESS_DATE,
                        MODEL_CARD.TRAINED_AT,
                        MODEL_CARD.FIRST_DAY,
                        MODEL_CARD.LAST_DAY,
                        MODEL_CARD.VISITS,
                        MODEL_CARD.WEIGHTS.convertFrom(CardJson::readModel),
                        MODEL_CARD.WHY_NOT_USED.convertFrom(CardRepository::unfit),
                        MODEL_CARD.DETAILS.convertFrom(CardJson::readEvaluation))
                .from(MODEL_CARD)
                .where(wanted, MODEL_CARD.MODEL.eq(MODEL), MODEL_CARD.BUSINESS_DATE.isNotNull())
                .orderBy(MODEL_CARD.BUSINESS_DATE.desc())
                .limit(most)
                .fetch(Records.mapping(ModelCard::new));
    }

    private static Optional<Unfit> unfit(@Nullable String word) {
        return Optional.ofNullable(word).map(known -> Unfit.valueOf(known.toUpperCase(Locale.ROOT)));
    }

    void insert(Facility.Id facility, ModelCard card) {
        @Nullable Figures all = card.evaluation().map(Evaluation::all).orElse(null);
        @Nullable Auc auc = all == null ? null : all.auc();
        sql.insertInto(MODEL_CARD)
                .set(MODEL_CARD.FACILITY_ID, facility.value())
                .set(MODEL_CARD.ID, card.id().value())
                .set(MODEL_CARD.MODEL, MODEL)
                .set(MODEL_CARD.BUSINESS_DATE, card.night())
                .set(MODEL_CARD.TRAINED_AT, card.trainedAt())
                .set(MODEL_CARD.FIRST_DAY, card.firstDay())
                .set(MODEL_CARD.LAST_DAY, card.lastDay())
                .set(MODEL_CARD.VISITS, card.visits())
                .set(MODEL_CARD.WEIGHTS, CardJson.write(card.model()))
                .set(MODEL_CARD.USED, card.used())
                .set(
                        MODEL_CARD.WHY_NOT_USED,
                        card.whyNotUsed()
                                .map(unfit -> unfit.name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                .set(MODEL_CARD.AUC, auc == null ? null : auc.value())
                .set(MODEL_CARD.AUC_LOW, auc == null ? null : auc.low())
                .set(MODEL_CARD.AUC_HIGH, auc == null ? null : auc.high())
                .set(MODEL_CARD.BRIER, all == null ? null : all.brier())
                .set(MODEL_CARD.LOG_LOSS, all == null ? null : all.logLoss())
                .set(MODEL_CARD.DETAILS, CardJson.write(card.evaluation()))
                .execute();
    }

    /** What the facility has told others until now is replaced, or taken back. */
    void share(Facility.Id facility, LocalDate night, Optional<Learnt> learnt) {
        sql.deleteFrom(NO_SHOW_LEARNT)
                .where(NO_SHOW_LEARNT.FACILITY_ID.eq(facility.value()))
                .execute();
        learnt.ifPresent(shared -> sql.insertInto(NO_SHOW_LEARNT)
                .set(NO_SHOW_LEARNT.FACILITY_ID, facility.value())
                .set(NO_SHOW_LEARNT.BUSINESS_DATE, night)
                .set(NO_SHOW_LEARNT.VISITS, shared.visits())
                .set(NO_SHOW_LEARNT.WEIGHTS, CardJson.write(shared))
                .execute());
    }

    List<Learnt> listLearntByOthers(Facility.Id facility) {
        return sql.select(NO_SHOW_LEARNT.VISITS, NO_SHOW_LEARNT.WEIGHTS)
                .from(NO_SHOW_LEARNT)
                .where(NO_SHOW_LEARNT.FACILITY_ID.ne(facility.value()))
                .orderBy(NO_SHOW_LEARNT.FACILITY_ID)
                .fetch(Records.mapping(CardJson::readLearnt));
    }
}
