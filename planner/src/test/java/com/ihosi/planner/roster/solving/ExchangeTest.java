package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.RandomProblems;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private final RosterProblem problem = RandomProblems.problem(3);
    private final PartRules part = PartRules.of(problem);
    private final RosterRules rules = part.rules();
    private final List<Board> boards = LongStream.range(0, 20)
            .mapToObj(seed -> board(RandomProblems.roster(problem, seed)))
            .sorted(Comparator.comparingDouble(Board::energy))
            .toList();
    private final Board better = boards.getFirst();
    private final Board worse = boards.getLast();

    private Board board(Roster roster) {
        Board board = new Board(part);
        board.load(rules.numbers(roster));
        return board;
    }

    @Test
    void whoIsBehindGoesOnFromWhereTheOtherWas() {
        Exchange exchange = new Exchange(2);
        exchange.of(0).at(5, better);
        Snapshot taken = Objects.requireNonNull(exchange.of(1).at(5, worse));
        assertThat(taken.roster(rules)).isEqualTo(rules.roster(better.copy()));
    }

    @Test
    void whoIsAheadGoesOnAlone() {
        Exchange exchange = new Exchange(2);
        exchange.of(0).at(5, worse);
        assertThat(exchange.of(1).at(5, better)).isNull();
    }

    @Test
    void whatWasToldLongAgoIsNotTaken() {
        Exchange exchange = new Exchange(2);
        exchange.of(0).at(5, better);
        assertThat(exchange.of(1).at(7, worse)).isNull();
    }

    @Test
    void aSearchAloneMeetsNobody() {
        Exchange exchange = new Exchange(1);
        exchange.of(0).at(5, better);
        assertThat(exchange.of(0).at(6, worse)).isNull();
    }
}
