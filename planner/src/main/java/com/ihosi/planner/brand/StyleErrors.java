package com.ihosi.planner.brand;

import com.helger.css.parser.ParseException;
import com.helger.css.parser.Token;
import com.helger.css.reader.errorhandler.ICSSParseErrorHandler;
import com.ihosi.planner.FieldException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the first thing that the parser could not read, or would have passed over. */
final class StyleErrors implements ICSSParseErrorHandler {

    private Optional<FieldException> first = Optional.empty();

    Optional<FieldException> first() {
        return first;
    }

    static FieldException refuse(int line, int column, String sentence) {
        return new FieldException("css", "Line %d, column %d: %s".formatted(line, column, sentence));
    }

    void onException(ParseException failure) {
        note(failure.currentToken == null ? null : failure.currentToken.next);
    }

    @Override
    public void onCSSParseError(ParseException failure, @Nullable Token lastSkipped) {
        onException(failure);
    }

    @Override
    public void onCSSUnexpectedRule(Token current, String rule, String message) {
        note(current);
    }

    @Override
    public void onCSSDeprecatedProperty(Token prefix, Token identifier) {
        note(prefix);
    }

    @Override
    public void onCSSBrowserCompliantSkip(@Nullable ParseException failure, Token from, Token to) {
        note(from);
    }

    @Override
    public void onIllegalCharacter(char character) {
        note(null);
    }

    private void note(@Nullable Token at) {
        if (first.isEmpty()) {
            String sentence = "This cannot be read as a style sheet.";
            first = Optional.of(
                    at == null ? new FieldException("css", sentence) : refuse(at.beginLine, at.beginColumn, sentence));
        }
    }
}
