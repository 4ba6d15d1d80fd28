package com.ihosi.batchjobs.dataset;

import java.util.function.Function;

/**
 * How values of a type are read and written.
 *
 * @param says what may stand in the file, for the documentation
 * @param parse reads a text that is not empty; fails with an IllegalArgumentException that continues the sentence
 *     "'value' …"
 * @param print the reverse of parse
 */
record ColumnType(String says, Function<String, Object> parse, Function<Object, String> print) {}
