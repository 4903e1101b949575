package youke.server.rest;

import java.util.Optional;

/** Addresses of the REST door that belong to no one entity, beside those it has always had. */
interface Section {
  /** Empty when the address is none of this section's. */
  Optional<Route> find(Address address);
}
