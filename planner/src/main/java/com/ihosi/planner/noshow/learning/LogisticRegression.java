package com.ihosi.planner.noshow.learning;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Logistic regression with a penalty on large weights. The optimum is unique; the seed serves what the library draws besides. */
public final class LogisticRegression {

    /** The inverse of the penalty; chosen on days after those that were learnt from. */
    private static final double COST = 0.2;

    private static final int ITERATIONS = 1_000;
    private static final double TOLERANCE = 0.001;
    private static final Label YES = new Label("yes");
    private static final Label NO = new Label("no");
    private static final Logger LIBRARY = Logger.getLogger("org.tribuo");

    private LogisticRegression() {}

    /**
     * Learns how each column moves the log-odds of a yes.
     *
     * @param strengths how strongly a column speaks, by its position in the rows: below 1 it is held back
     * @return what each column that occurs adds to the log-odds
     */
    public static SortedMap<String, Double> fit(List<String[]> rows, boolean[] yes, double[] strengths, long seed) {
        LIBRARY.setLevel(Level.WARNING);
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("rows", labels), labels);
        for (int row = 0; row < rows.size(); row++) {
            data.add(new ArrayExample<>(yes[row] ? YES : NO, rows.get(row), strengths));
        }
        Model<Label> model = new LibLinearClassificationTrainer(
                        new LinearClassificationType(LinearType.L2R_LR), COST, ITERATIONS, TOLERANCE, seed)
                .train(data);
        return read(model, strengths, positions(rows));
    }

    /** A column stands at the same position in all rows. */
    private static Map<String, Integer> positions(List<String[]> rows) {
        Map<String, Integer> positions = new HashMap<>();
        for (String[] row : rows) {
            for (int position = 0; position < row.length; position++) {
                positions.putIfAbsent(row[position], position);
            }
        }
        return positions;
    }

    /** The intercept is left out: whoever recalibrates sets it anew. */
    private static SortedMap<String, Double> read(
            Model<Label> model, double[] strengths, Map<String, Integer> positions) {
        SortedMap<String, Double> weights = new TreeMap<>();
        for (Pair<String, Double> weight : model.getTopFeatures(-1).getOrDefault(YES.getLabel(), List.of())) {
            Integer position = positions.get(weight.getA());
            if (position != null) {
                weights.put(weight.getA(), weight.getB() * strengths[position]);
            }
        }
        return Collections.unmodifiableSortedMap(weights);
    }
}
