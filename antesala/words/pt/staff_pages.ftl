# The staff pages: what all of them have, sign-in, and a person's own sessions.

pages-skip = Ir para o conteúdo
pages-menu = Menu
pages-leave = Sair
pages-linked = Conectado
pages-unlinked = Sem conexão desde as …
pages-tab-hall = A sala agora
pages-tab-petitions = Solicitações
pages-tab-tickets = Senhas
pages-tab-clerks = Equipe
pages-tab-audit = Registro
pages-tab-survey = Opiniões
pages-role-responder = respostas
pages-role-supervisor = supervisão
pages-role-administrator = administração

# Sign-in
pages-enter = Entrar
pages-about = Páginas da equipe de atendimento
pages-account = Usuário
pages-password = Senha
pages-show = Mostrar
pages-first-use-or-lost = É minha primeira vez, ou esqueci a senha
pages-offices = Qual posto?
pages-offices-about = Este servidor tem vários postos. Este navegador guarda a sua escolha; a página de entrada traz de volta para cá.
pages-other-office = Outro posto
pages-kept = Sua sessão terminou. O que escreveu foi guardado: entre e continue de onde estava.
pages-to-there = Entre, e volta à página em que estava.
pages-before = Antes de entrar
pages-before-own = Use só o seu usuário.
pages-before-own-why = Cada ação fica escrita com o seu nome.
pages-before-idle = A sessão se fecha sozinha
pages-before-idle-how = após { $minutes } minutos sem uso. O que foi escrito fica guardado.
pages-before-lost = Não consegue entrar?
pages-before-lost-do = Peça um código de uso único a quem administra o servidor.
pages-locked =
    { $minutes ->
        [one] Tentativas demais a partir deste equipamento. Espere um minuto e escreva outra vez, ou peça um código novo.
       *[other] Tentativas demais a partir deste equipamento. Espere { $minutes } minutos e escreva outra vez, ou peça um código novo.
    }
pages-wrong-code = O usuário e o código não conferem, ou o código já foi usado ou venceu. Peça outro.

# First use
pages-first-use = Primeira vez
pages-first-use-about = Com o código que recebeu você escolhe a sua senha. O código serve uma só vez.
pages-code = Código de uso único
pages-new-password = Senha nova
pages-new-password-rule = Ao menos { $least } caracteres. Servem bem três ou quatro palavras que ninguém mais juntaria.
pages-again = A senha nova, outra vez
pages-set-password = Salvar e entrar
pages-to-sign-in = Já tenho senha: entrar
pages-not-alike = As duas senhas não são iguais. Escreva as duas outra vez.
pages-weak-short = A senha é muito curta. Escolha uma de { $least } caracteres ou mais.
pages-weak-long = A senha é longa demais. Escolha uma de 200 caracteres ou menos.
pages-weak-common = Essa senha é das primeiras que se tentam. Escolha outra, por exemplo três palavras que ninguém mais juntaria.
pages-weak-own = Essa senha se adivinha pelo seu nome ou pelo do posto. Escolha outra sem eles.

# A person's own sessions
pages-me = Minha conta
pages-sessions = Onde a sua conta está aberta
pages-sessions-about = Se não reconhece uma sessão, encerre-a e peça um código para trocar a senha.
pages-browser-unknown = Navegador desconhecido
pages-session-address = a partir de { $address }
pages-session-times = Aberta { $began }, usada pela última vez às { $seen }
pages-today = hoje às { $hour }
pages-yesterday = ontem às { $hour }
pages-session-own = É esta
pages-session-end = Encerrar
pages-session-end-which = Encerrar a sessão de { $browser } aberta { $began }
pages-sessions-end = Encerrar todas as outras
pages-ended =
    { $count ->
        [0] Não havia outra sessão para encerrar.
        [one] Uma sessão foi encerrada.
       *[other] { $count } sessões foram encerradas.
    }

# What stands in the way
pages-unknown = Essa página não existe
pages-unknown-do = Revise o endereço, ou continue a partir da sala.
pages-refused = O seu papel não permite isto
pages-refused-do = Se lhe cabe, peça a quem administra o posto que mude o seu papel.
# What has changed since a page was drawn, after the refusal's own sentence
pages-refused-by = Foi { $name }, às { $hour }.
pages-refused-since = Desde as { $hour }.
pages-refused-reason = Motivo: { $reason }.
pages-refused-sits = { $code ->
    [none] Agora está { $name }, sem ninguém.
   *[other] Agora está { $name }, com { $code }.
}
pages-refused-with = Agora com { $code }.
pages-stale = Esse formulário já não vale
pages-stale-do = Nada foi feito. Abra a página de novo e envie outra vez; o navegador precisa aceitar cookies.
pages-too-many = Páginas demais em seguida
pages-too-many-do = Espere um momento e tente outra vez.
pages-no-store = O servidor não pode guardar nada agora
pages-no-store-do = Nada foi feito. Espere um momento e tente outra vez; se continuar assim, o registro do servidor diz o que falha.
pages-fault = Algo falhou no servidor
pages-fault-do = Não se sabe se o último ato foi feito. Olhe a sala antes de repetir; o registro do servidor tem os detalhes.
pages-to-hall = Para a sala

# Acts
pages-changed = Enquanto isso, isto mudou. Leia como está agora e, se ainda quiser, envie outra vez.
pages-field-missing = Falta «{ $field }».
pages-field-long = «{ $field }» é longo demais: cabem { $most } letras.
pages-field-gone = O escolhido em «{ $field }» já não existe. Escolha outra vez.
pages-optional = (opcional)
pages-choose = Escolha…
pages-leave-as-is = Deixar como está

# The hall
