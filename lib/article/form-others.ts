/** Words that show a form in the agency's other languages: only those that are sure. What none of them fits stays unknown. */
import type { FormRule } from './form-rule.ts';
import type { Language } from './types.ts';

const KOREAN: readonly FormRule[] = [
  { id: 'joint-statement', pattern: /공동\s?성명/ },
  { id: 'press-review', pattern: /《?로동신문》?\s?개관|신문\s?개관/ },
  { id: 'commentary', pattern: /조선중앙통신사\s?론평|^론평$/ },
  { id: 'spokesman-statement', pattern: /대변인\s?성명/ },
  { id: 'spokesman-press-statement', pattern: /대변인\s?담화/ },
  { id: 'answer', pattern: /대변인.{0,40}(?:대답|대답하였다)/ },
  { id: 'government-statement', pattern: /정부\s?성명/ },
  { id: 'ministry-statement', pattern: /외무성\s?성명/ },
  { id: 'press-statement', pattern: /담화(?:를? ?발표)?$/ },
  { id: 'report', pattern: /조선중앙통신사\s?(?:상보|보도)|총참모부\s?보도/ },
  { id: 'message', pattern: /(?:축전|위문전문|조전|답전)을 (?:보내|보내시였다)/ },
  { id: 'speech', pattern: /연설(?:을 하시였다)?$/ },
];

const JAPANESE: readonly FormRule[] = [
  { id: 'joint-statement', pattern: /共同声明/ },
  { id: 'press-review', pattern: /労働新聞」?』?概観/ },
  { id: 'commentary', pattern: /朝鮮中央通信社?が?論評/ },
  { id: 'spokesman-statement', pattern: /(?:代弁人|スポークスマン)(?:が)?声明/ },
  { id: 'spokesman-press-statement', pattern: /(?:代弁人|スポークスマン)(?:が)?談話/ },
  { id: 'answer', pattern: /(?:代弁人|スポークスマン).{0,40}(?:答える|回答)$/ },
  { id: 'government-statement', pattern: /政府声明/ },
  { id: 'ministry-statement', pattern: /外務省(?:が)?声明/ },
  { id: 'press-statement', pattern: /談話(?:を?発表)?$/ },
  { id: 'report', pattern: /朝鮮中央通信社?(?:詳報|報道)|総参謀部報道/ },
  { id: 'message', pattern: /(?:祝電|弔電|答電|慰問電)を(?:送|打)/ },
  { id: 'speech', pattern: /演説$/ },
];

const CHINESE: readonly FormRule[] = [
  { id: 'joint-statement', pattern: /(?:联合|聯合|共同)[声聲]明/ },
  { id: 'commentary', pattern: /朝中社(?:发表|發表)?[评評][论論]/ },
  { id: 'spokesman-statement', pattern: /[发發]言人(?:[发發]表)?[声聲]明/ },
  { id: 'spokesman-press-statement', pattern: /[发發]言人(?:[发發]表)?[谈談][话話]/ },
  { id: 'answer', pattern: /[发發]言人.{0,30}(?:答.{0,12}[问問]|回答)/ },
  { id: 'government-statement', pattern: /政府[声聲]明/ },
  { id: 'ministry-statement', pattern: /外[务務]省(?:[发發]表)?[声聲]明/ },
  { id: 'press-statement', pattern: /[谈談][话話]$/ },
  { id: 'report', pattern: /朝中社(?:[详詳][报報]|[报報]道)$/ },
  { id: 'message', pattern: /(?:致|[发發])(?:[贺賀慰唁答][问問謝谢]?[电電])/ },
  { id: 'speech', pattern: /演[说說讲講]$/ },
];

const SPANISH_SPOKES = '(?:portavoz|vocero)';
const SPANISH: readonly FormRule[] = [
  { id: 'commentary', pattern: /\bcomentario de (?:la )?(?:ATCC|ACNC)\b/i },
  {
    id: 'joint-statement',
    pattern: /^Declaraci[oó]n conjunta (?:del?|entre)\b/i,
    unless: /15 de junio|Norte-Sur/i,
  },
  {
    id: 'spokesman-press-statement',
    pattern: new RegExp(`^Comunicado de prensa del? ${SPANISH_SPOKES}\\b`, 'i'),
  },
  { id: 'spokesman-statement', pattern: new RegExp(`^Declaraci[oó]n del? ${SPANISH_SPOKES}\\b`, 'i') },
  { id: 'government-statement', pattern: /^Declaraci[oó]n del Gobierno de la RPDC\b/i },
  {
    id: 'ministry-statement',
    pattern: /^Declaraci[oó]n del (?:MINREX|Ministerio de Relaciones Exteriores) de la RPDC\b/i,
  },
  { id: 'press-statement', pattern: /^Comunicado de prensa\b/i },
  { id: 'report', pattern: /^Informe de la (?:ATCC|ACNC)\b/i },
  {
    id: 'message',
    pattern: /\benv[ií]a (?:un )?mensaje\b/i,
    unless: /\ba(?:l (?:Mariscal|M[aá]ximo Dirigente))? Kim Jong\b|\brecibe\b/i,
  },
  {
    id: 'speech',
    pattern: /^Discurso (?:de|en|pronunciado)\b|\bpronuncia (?:un )?(?:importante )?discurso\b/i,
  },
];

const RUSSIAN: readonly FormRule[] = [
  { id: 'joint-statement', pattern: /^Совместное заявление/i },
  { id: 'commentary', pattern: /Комментарий ЦТАК/i },
  {
    id: 'spokesman-press-statement',
    pattern: /^Заявление для (?:печати|прессы) (?:официального )?представителя/i,
  },
  { id: 'spokesman-statement', pattern: /^Заявление (?:официального )?представителя/i },
  { id: 'government-statement', pattern: /^Заявление правительства КНДР/i },
  { id: 'ministry-statement', pattern: /^Заявление (?:МИД|Министерства иностранных дел) КНДР/i },
  { id: 'press-statement', pattern: /^Заявление для (?:печати|прессы)/i },
  { id: 'report', pattern: /^Сообщение ЦТАК/i },
  {
    id: 'message',
    pattern: /(?:направил|послал)а? (?:\S+ )?(?:телеграмму|послание)/i,
    unless: /(?:Ким Чен (?:Ыну|Иру))/,
  },
];

export const HEADLINES: Readonly<Partial<Record<Language, readonly FormRule[]>>> = {
  ko: KOREAN,
  ja: JAPANESE,
  zh: CHINESE,
  es: SPANISH,
  ru: RUSSIAN,
};

/** Spanish openings: `hizo pública la siguiente declaración`. */
export const SPANISH_OPENING: readonly FormRule[] = [
  {
    id: 'spokesman-statement',
    pattern: new RegExp(`^El ${SPANISH_SPOKES}\\b[^.]{0,160}\\bla siguiente declaraci[oó]n\\b`, 'i'),
  },
  {
    id: 'answer',
    pattern: new RegExp(`\\b${SPANISH_SPOKES}\\b[^.]{0,200}\\bla siguiente respuesta\\b`, 'i'),
  },
];

/** Reports *on* a pronouncement are none (`외무성 대변인담화 여러 나라에서 보도`), nor are messages that were received. */
export const ABOUT: Readonly<Partial<Record<Language, RegExp>>> = {
  ko: /여러 나라|보도하였다|에서 보도|보내여왔다|받으시였다|지지|반향/,
  ja: /各国|支持|反響|から|受け/,
  zh: /各国|各國|支持|反[响響]|收到|接到|金正恩.{0,8}$/,
  es: /\b(?:apoy|respald|difund|censur|rechaz)/i,
  ru: /поддерж|получил/i,
};

/** 위임에 따라: said on behalf of the leadership, which raises a text. */
export const UPON_AUTHORISATION =
  /위임에 (?:따라|의하여)|委任に(?:より|よって|基づき)|受[权權]|\bupon (?:the )?authori[sz]ation\b|\b(?:is|was|am) authori[sz]ed to\b|\bpor encargo\b|по (?:поручению|уполномочию)/i;
