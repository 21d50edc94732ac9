// The one banner: a lost server, or why something was not done.
import QtQuick
import Antesala

Banner {
    required property var notice

    advice: notice.detail
    headline: notice.headline
    kind: notice.kind
}
