package org.parley.web.classroom;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

/** By what address other machines reach this one. */
final class Addresses {

    private Addresses() {}

    /** Returns an address of this machine in its own network, or that of the machine to itself if it is in none. */
    static String ofThisMachine() {
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (network.isUp() && !network.isLoopback() && !network.isPointToPoint()) {
                    for (InetAddress address : Collections.list(network.getInetAddresses())) {
                        if (address instanceof Inet4Address && !address.isLinkLocalAddress()) {
                            return address.getHostAddress();
                        }
                    }
                }
            }
        } catch (SocketException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
        return InetAddress.getLoopbackAddress().getHostAddress();
    }
}
