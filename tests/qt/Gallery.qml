// Every control once, as the tests look at it.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Antesala
import Antesala.Ground

ApplicationWindow {
    id: root

    required property Pressed pressed

    color: Theme.ground

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Sizes.margin
        spacing: Sizes.gap

        ChoiceCard {
            Layout.fillWidth: true
            drawing: "id-card"
            examples: "Licencia de conducir, permiso de circulación"
            text: "Licencias y vehículos"

            onClicked: root.pressed.note(text)
        }

        ChoiceCard {
            Layout.fillWidth: true
            drawing: "receipt"
            examples: "Patente comercial"
            reason: "Abre a las 9:00"
            text: "Pagos y patentes"

            onClicked: root.pressed.note(text)
        }

        MainButton {
            Layout.fillWidth: true
            drawing: "ticket"
            text: "Tomar turno"

            onClicked: root.pressed.note(text)
        }

        MainButton {
            Layout.fillWidth: true
            text: "Otro turno"
            waitingText: "Pidiendo turno…"

            onClicked: root.pressed.note(text)
        }

        MainButton {
            Layout.fillWidth: true
            drawing: "megaphone"
            key: "Espacio"
            text: "Llamar siguiente"

            onClicked: root.pressed.note(text)
        }

        RowLayout {
            SecondButton {
                drawing: "phone"
                key: "F6"
                text: "Atender"

                onClicked: root.pressed.note(text)
            }

            SecondButton {
                reason: "No hay papel"
                text: "Imprimir"

                onClicked: root.pressed.note(text)
            }

            NavButton {
                drawing: "concierge-bell"
                text: "Ayuda"

                onClicked: root.pressed.note(text)
            }
        }

        RowLayout {
            spacing: Sizes.gap

            CodeText {
                font.pixelSize: Sizes.codeSmall
                text: "J042"
            }

            Icon {
                drawing: "arrow-straight"
            }

            Plate {
                number: "3"
            }

            Plate {
                look: Plate.Outlined
                number: "12"
            }

            Plate {
                look: Plate.Dashed
                number: "5"
            }

            Tag {
                drawing: "badge-check"
                look: Tag.Solid
                text: "Preferente"
            }

            Tag {
                look: Tag.Caution
                text: "Falta"
            }
        }

        Banner {
            Layout.fillWidth: true
            headline: "Imprimiendo. Retire su papel abajo."
        }

        Banner {
            Layout.fillWidth: true
            advice: "Cambie el rollo antes de las 12:00."
            headline: "Queda poco papel."
            kind: Banner.Attention
        }

        Banner {
            Layout.fillWidth: true
            advice: "La nota sigue aquí."
            headline: "No se pudo guardar."
            kind: Banner.Failure
        }

        FactRow {
            Layout.fillWidth: true
            about: "Personas antes"
            drawing: "users"
            value: "12"
        }

        Field {
            Layout.fillWidth: true
            label: "Nota"
            saved: "Guardada 10:46"
        }

        Field {
            Layout.fillWidth: true
            error: "Escriba a quién deriva"
            label: "Persona"
        }

        QueueRow {
            Layout.fillWidth: true
            code: "J042"
            isNext: true
            isPreferential: true
            mark: "Preferente"
            service: "Renovar licencia de conducir"
            wait: "12"
            waitUnit: "min"
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.bar
            implicitHeight: bar.implicitHeight + 2 * Sizes.gap

            RowLayout {
                id: bar

                anchors.fill: parent
                anchors.margins: Sizes.gap
                uniformCellSizes: true

                BarToggle {
                    Layout.fillWidth: true
                    drawing: "badge-check"
                    text: "Más contraste"

                    onToggled: root.pressed.note(text)
                }

                BarToggle {
                    Layout.fillWidth: true
                    checked: true
                    drawing: "badge-check"
                    text: "Texto grande"
                }

                BarToggle {
                    Layout.fillWidth: true
                    drawing: "badge-check"
                    isOff: true
                    text: "Sin sonido"
                }
            }
        }
    }
}
