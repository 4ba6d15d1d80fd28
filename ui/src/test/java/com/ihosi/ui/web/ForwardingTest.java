package com.ihosi.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {

    private static final Networks PROXIES = new Networks("10.0.0.0/8, 2001:db8::/32, 192.0.2.7");

    private static Optional<Forwarding> standard(String header) {
        return Forwarding.ofStandard(header, PROXIES::contains);
    }

    @Test
    void networksAreReadWithPortsAndWithoutNames() {
        assertThat(PROXIES.contains("10.255.0.1:4711")).isTrue();
        assertThat(PROXIES.contains("[2001:db8:1::7]:80")).isTrue();
        assertThat(PROXIES.contains("::ffff:10.1.1.1")).isTrue();
        assertThat(PROXIES.contains("192.0.2.7")).isTrue();
        assertThat(PROXIES.contains("192.0.2.8")).isFalse();
        assertThat(PROXIES.contains("11.0.0.1")).isFalse();
        assertThat(PROXIES.contains("localhost")).isFalse();
        assertThat(PROXIES.contains("unknown")).isFalse();
        assertThat(PROXIES.contains("")).isFalse();
        assertThat(new Networks("").isEmpty()).isTrue();
        assertThatThrownBy(() -> new Networks("10.0.0.0/99")).hasMessageContaining("ihosi.proxies");
        assertThatThrownBy(() -> new Networks("proxy.example")).hasMessageContaining("ihosi.proxies");
    }

    @Test
    void theLastEntryCountsUnlessItIsATrustedProxys() {
        assertThat(standard("for=1.1.1.1;host=forged;proto=http, for=2.2.2.2;host=real;proto=https"))
                .contains(new Forwarding(Optional.of("2.2.2.2"), Optional.of("https"), Optional.of("real")));
        assertThat(standard("for=1.1.1.1;host=forged, for=2.2.2.2;host=real;proto=https, for=10.0.0.1;host=inner"))
                .contains(new Forwarding(Optional.of("2.2.2.2"), Optional.of("https"), Optional.of("real")));
    }

    @Test
    void entriesMayBeQuotedAndHideTheClient() {
        assertThat(standard("For=\"[2001:db9::17]:4711\";Host=\"a.example:8443\"; proto=HTTPS"))
                .contains(new Forwarding(
                        Optional.of("[2001:db9::17]:4711"), Optional.of("https"), Optional.of("a.example:8443")));
        assertThat(standard("for=_hidden;host=a.example"))
                .contains(new Forwarding(Optional.empty(), Optional.empty(), Optional.of("a.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for", "for=\"1.1.1.1", "for=1.1.1.1;;", "=", "for=1.1.1.1 host=a", "for=1.1.1.1,"})
    void aMalformedHeaderIsNoneAtAll(String header) {
        assertThat(standard(header).filter(seen -> seen.host().isPresent())).isEmpty();
    }

    @Test
    void theOlderHeadersAreReadAlike() {
        assertThat(Forwarding.ofCustom("1.1.1.1, 2.2.2.2, 10.0.0.1", "https", "real.example", PROXIES::contains))
                .isEqualTo(new Forwarding(Optional.of("2.2.2.2"), Optional.of("https"), Optional.of("real.example")));
        assertThat(Forwarding.ofCustom("1.1.1.1, 10.0.0.1", "https, http", "outer, inner", PROXIES::contains))
                .isEqualTo(new Forwarding(Optional.of("1.1.1.1"), Optional.of("https"), Optional.of("outer")));
        assertThat(Forwarding.ofCustom("", "", "", PROXIES::contains))
                .isEqualTo(new Forwarding(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(Forwarding.ofCustom("evil", "gopher", "", PROXIES::contains))
                .isEqualTo(new Forwarding(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
