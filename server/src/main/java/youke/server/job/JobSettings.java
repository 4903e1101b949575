package youke.server.job;

import java.time.Duration;

/**
 * How long work is shared out.
 *
 * @param workers how many jobs this process does at a time
 * @param lease how long a worker may be silent before its job is given to another
 */
public record JobSettings(int workers, Duration lease) {
  public static final JobSettings STANDARD = new JobSettings(2, Duration.ofSeconds(20));
}
