package com.ihosi.schema.access;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;

/** Reads and writes PostgreSQL's {@code tstzrange} as a {@link TimeRange}; generated code names it. */
public final class TimeRangeBinding implements Binding<Object, TimeRange> {

    private static final long serialVersionUID = 1L;

    private static final Converter<Object, TimeRange> CONVERTER = Converter.ofNullable(
            Object.class, TimeRange.class, text -> TimeRangeText.parse(text.toString()), TimeRangeText::write);

    @Override
    public Converter<Object, TimeRange> converter() {
        return CONVERTER;
    }

    @Override
    public void sql(BindingSQLContext<TimeRange> context) {
        context.render().sql(context.variable()).sql("::tstzrange");
    }

    @Override
    public void set(BindingSetStatementContext<TimeRange> context) throws SQLException {
        Object text = context.convert(CONVERTER).value();
        if (text == null) {
            context.statement().setNull(context.index(), Types.VARCHAR);
        } else {
            context.statement().setString(context.index(), text.toString());
        }
    }

    @Override
    public void get(BindingGetResultSetContext<TimeRange> context) throws SQLException {
        context.convert(CONVERTER).value(context.resultSet().getString(context.index()));
    }

    @Override
    public void register(BindingRegisterContext<TimeRange> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.VARCHAR);
    }

    @Override
    public void get(BindingGetStatementContext<TimeRange> context) throws SQLException {
        context.convert(CONVERTER).value(context.statement().getString(context.index()));
    }

    @Override
    public void set(BindingSetSQLOutputContext<TimeRange> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetSQLInputContext<TimeRange> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }
}
