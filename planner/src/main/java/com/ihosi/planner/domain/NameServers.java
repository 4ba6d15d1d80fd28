package com.ihosi.planner.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the name servers that the machine is set up with. */
public final class NameServers implements DomainRecords {

    private static final Logger LOG = LoggerFactory.getLogger(NameServers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String TRIES = "2";

    // What comes back are texts of a name that was checked; the naming interface of the JDK wants its table.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    @Override
    public Optional<List<String>> findTexts(String name) {
        Hashtable<String, String> how = new Hashtable<>();
        how.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        how.put("com.sun.jndi.dns.timeout.initial", String.valueOf(PATIENCE.toMillis()));
        how.put("com.sun.jndi.dns.timeout.retries", TRIES);
        try {
            InitialDirContext servers = new InitialDirContext(how);
            try {
                return Optional.of(texts(servers.getAttributes("dns:/" + name, new String[] {"TXT"})
                        .get("TXT")));
            } finally {
                servers.close();
            }
        } catch (NameNotFoundException nothing) {
            return Optional.of(List.of());
        } catch (NamingException silent) {
            LOG.info("No name server answered about {}: {}", name, silent.toString());
            return Optional.empty();
        }
    }

    /** A long text arrives in quoted pieces, which belong together. */
    private static List<String> texts(@Nullable Attribute found) throws NamingException {
        List<String> texts = new ArrayList<>();
        if (found != null) {
            NamingEnumeration<?> values = found.getAll();
            while (values.hasMore()) {
                texts.add(String.valueOf(values.next()).replace("\" \"", "").replace("\"", ""));
            }
        }
        return texts;
    }
}
