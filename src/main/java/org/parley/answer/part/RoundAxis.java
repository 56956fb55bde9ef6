package org.parley.answer.part;

import java.time.LocalDate;
import org.parley.chart.Axis;
import org.parley.scenario.Calendar;

/**
 * Axis of rounds: dates where a scenario has them, else numbers.
 *
 * @param calendar of the scenario
 */
public record RoundAxis(Calendar calendar) {

    /** Returns the axis. */
    public Axis axis() {
        return calendar.start() == null ? new Axis("Round", Axis.Scale.NUMBER) : new Axis("Date", Axis.Scale.DATE);
    }

    /** Returns the place of a round. */
    public double at(int round) {
        LocalDate date = calendar.date(round);
        return date == null ? round : date.toEpochDay();
    }
}
