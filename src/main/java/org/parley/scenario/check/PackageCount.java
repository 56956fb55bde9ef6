package org.parley.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/**
 * How many packages a table has: one option for each of its issues, as far as their needs allow.
 *
 * <p>An issue that needs options of another issue of the same table stays at its status quo in every other package.
 */
public final class PackageCount {

    /** The most packages that a track may have to be run: every protocol searches them all, in every round. */
    public static final long MOST_TO_RUN = 20_000;

    /** The most packages that a track may have to be analysed: each is looked at once, some millions in a second. */
    public static final long MOST_TO_ANALYSE = 10_000_000;

    /** Issues that need each other are counted one by one; beyond so many steps the count stops. */
    private static final long MOST_STEPS = 5_000_000;

    private final Scenario scenario;
    private final BiPredicate<String, String> allowed;
    private long steps;

    private PackageCount(Scenario scenario, BiPredicate<String, String> allowed) {
        this.scenario = scenario;
        this.allowed = allowed;
    }

    /**
     * Returns the number of packages of a table.
     *
     * @param scenario a scenario whose issues are sound
     * @param issues ids of the issues on the table
     * @return at least 1; {@code Long.MAX_VALUE} stands for more than can be counted
     */
    public static long of(Scenario scenario, List<String> issues) {
        return of(scenario, issues, (issue, option) -> true);
    }

    /**
     * Returns the number of packages of a table that have only allowed options.
     *
     * @param scenario a scenario whose issues are sound
     * @param issues ids of the issues on the table
     * @param allowed whether an issue may take an option
     * @return {@code Long.MAX_VALUE} stands for more than can be counted
     */
    public static long of(Scenario scenario, List<String> issues, BiPredicate<String, String> allowed) {
        PackageCount count = new PackageCount(scenario, allowed);
        long product = 1;
        for (List<String> group : count.groups(issues)) {
            long options = count.completions(group, new ArrayList<>());
            if (count.steps > MOST_STEPS || options > 0 && product > Long.MAX_VALUE / options) {
                return Long.MAX_VALUE;
            }
            product *= options;
        }
        return product;
    }

    /** Splits issues into groups that need nothing of each other, so that their counts multiply. */
    private List<List<String>> groups(List<String> issues) {
        List<List<String>> groups = new ArrayList<>();
        for (String issue : issues) {
            List<String> joined = new ArrayList<>(List.of(issue));
            groups.removeIf(group -> {
                boolean related = group.stream().anyMatch(other -> needs(issue, other) || needs(other, issue));
                if (related) {
                    joined.addAll(group);
                }
                return related;
            });
            groups.add(joined);
        }
        return groups;
    }

    private boolean needs(String issue, String other) {
        return scenario.issues().get(issue).needs().containsKey(other);
    }

    private long completions(List<String> issues, List<String> chosen) {
        if (chosen.size() == issues.size()) {
            return 1;
        }
        String issue = issues.get(chosen.size());
        long found = 0;
        for (String option : scenario.issues().get(issue).options()) {
            if (++steps > MOST_STEPS) {
                return found;
            }
            chosen.add(option);
            if (allowed.test(issue, option) && goesTogether(issues, chosen)) {
                found += completions(issues, chosen);
            }
            chosen.remove(chosen.size() - 1);
        }
        return found;
    }

    /** Whether the last choice agrees with those before it. */
    private boolean goesTogether(List<String> issues, List<String> chosen) {
        int last = chosen.size() - 1;
        for (int j = 0; j < last; j++) {
            if (!satisfied(issues.get(last), chosen.get(last), issues.get(j), chosen.get(j))
                    || !satisfied(issues.get(j), chosen.get(j), issues.get(last), chosen.get(last))) {
                return false;
            }
        }
        return true;
    }

    private boolean satisfied(String issue, String option, String other, String otherOption) {
        Issue needy = scenario.issues().get(issue);
        List<String> wanted = needy.needs().get(other);
        return wanted == null || option.equals(needy.statusQuo()) || wanted.contains(otherOption);
    }
}
