# The kiosk's texts for staff, and for everybody while it is locked.

staff-pin = Senha da equipe
staff-wrong = Senha incorreta.
staff-enter = Entrar
staff-title = Equipe
staff-printer = Impressora: { $state }
staff-lock = Pôr fora de serviço
staff-lock-about = Ninguém retira { -turno } aqui até você reabrir
staff-unlock = Voltar ao serviço
staff-unlock-about = O totem fica disponível outra vez
staff-print = Imprimir uma página de teste
staff-print-about = Não é { -turno }
staff-end = Fechar o programa
staff-end-about = Para desligar ou trocar o equipamento
staff-locked = Fora de serviço
staff-trial = Página de teste
staff-printing = Imprimindo a página de teste…
staff-printed = A página de teste saiu.
staff-not-printed = A página de teste não saiu.

# The state of its printer, by the wire's names
staff-printer-none = não há, ou não informa
staff-printer-ready = pronta
staff-printer-paper_low = resta pouco papel
staff-printer-no_paper = sem papel
staff-printer-cover_open = tampa aberta
staff-printer-offline = não responde
staff-printer-failed = falhou

# Teaching a kiosk its keypad
learn-title = Ensinar o teclado
learn-press = Aperte a tecla para:
learn-done = Foram todas. Guarde o que foi aprendido.
learn-step = Tecla { $step } de { $steps }
learn-key = { $name }: { $act }
learn-skip = Não há tecla para isto
learn-keep = Guardar
learn-drop = Sair sem guardar
learn-next = Ir ao seguinte
learn-previous = Ir ao anterior
learn-select = Escolher
learn-back = Voltar
learn-start_over = Começar de novo
learn-repeat = Ouvir outra vez
learn-help = Chamar uma pessoa
learn-louder = Aumentar o volume
learn-quieter = Diminuir o volume
learn-faster = Falar mais rápido
learn-slower = Falar mais devagar
learn-voice_on = Conectar os fones
learn-voice = Ligar ou desligar a voz
learn-large = Texto grande
learn-contrast = Mais contraste
learn-low = Baixar os botões
