package dev.bucketpress.markdown.links;

/** The part of a web address that names its host and port (RFC 3986, section 3.2). */
public final class Authority {

    private static final String MARK = "://";
    private static final String ENDS = "/?#\\";
    private static final int MAX_PORT = 65_535;
    private static final int MAX_DIGITS = 5;

    private Authority() {}

    /** Whether browsers can make anything of it: not of the {@code http://host:port/} that stands for any address. */
    public static boolean isUsable(String address) {
        int start = address.indexOf(MARK) + MARK.length();
        int end = start;
        while (end < address.length() && ENDS.indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String hostAndPort = address.substring(Math.max(start, address.lastIndexOf('@', end - 1) + 1), end);
        int afterNumbers = hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') : 0;
        int colon = hostAndPort.indexOf(':', Math.max(0, afterNumbers));
        return afterNumbers >= 0 && (colon < 0 || isPort(hostAndPort.substring(colon + 1)));
    }

    /** It may be empty. */
    private static boolean isPort(String port) {
        boolean digits = port.length() <= MAX_DIGITS && port.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (port.isEmpty() || Integer.parseInt(port) <= MAX_PORT);
    }
}
