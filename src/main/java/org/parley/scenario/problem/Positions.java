package org.parley.scenario.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each part of a scenario was written: in the file, or on the command line. For messages only. */
public final class Positions {

    /**
     * Where something was written.
     *
     * @param file the file, or {@code --set}
     * @param line line from 1, or 0 outside a file
     */
    public record Position(String file, int line) {}

    /** What stands for the file where a value was given on the command line. */
    public static final String COMMAND_LINE = "--set";

    private final String file;
    private final Map<Place, Position> known = new HashMap<>();

    public Positions(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void put(Place place, int line) {
        known.put(place, new Position(file, line));
    }

    /** Notes that a place and all below it were given on the command line. */
    public void overlay(Place place) {
        known.keySet().removeIf(p -> p.isWithin(place));
        known.put(place, new Position(COMMAND_LINE, 0));
    }

    /** Learns the positions of a base, but for those at or below places that were replaced. */
    public void addInherited(Positions base, List<Place> replaced) {
        base.known.forEach((place, position) -> {
            if (replaced.stream().noneMatch(place::isWithin)) {
                known.putIfAbsent(place, position);
            }
        });
    }

    /** Whether a place was written in another file, which this one extends. */
    public boolean isInherited(Place place) {
        String where = of(place).file();
        return !where.equals(file) && !where.equals(COMMAND_LINE);
    }

    /** Returns the position of a place, or of the nearest place around it that was written down. */
    public Position of(Place place) {
        for (Place p = place; ; p = p.parent()) {
            Position position = known.get(p);
            if (position != null) {
                return position;
            }
            if (p.isRoot()) {
                return new Position(file, 0);
            }
        }
    }
}
