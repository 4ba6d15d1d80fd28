package com.ihosi.planner.domain;

import java.util.List;
import java.util.Optional;

/** What the domain name system says of a name. */
public interface DomainRecords {

    /** The text records of a name, none where it has none; empty where no server gave an answer, so that nothing is known. */
    Optional<List<String>> findTexts(String name);
}
