package youke.pack.chemical;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands at the moment that is being told. */
class StoryClock extends Clock {
  private final ZoneId zone;
  private Instant now;

  StoryClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Goes on to a later moment; it never goes back. */
  void reach(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    StoryClock source = this;
    return new StoryClock(now, other) {
      @Override
      public Instant instant() {
        return source.instant();
      }
    };
  }
}
